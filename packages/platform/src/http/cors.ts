import type { AnyCaller } from './limits/counters-of.ts';
import type { Route } from './route.ts';

const readable = { 'access-control-expose-headers': 'x-request-id, retry-after, ratelimit, ratelimit-policy' };
const allowedHeaders = 'authorization, content-type, accept, last-event-id, x-request-id, idempotency-key';

/** Headers that every answer of a route for other sites' pages has. Which page may read it is known only with the answer. */
export function corsHeaders(route: Route): Record<string, string> {
  // What anybody may read without a credential, such as the widget's script, any page may read: one answer for all caches.
  if (route.access === 'public' && route.method === 'get') return { 'access-control-allow-origin': '*', ...readable };
  return { vary: 'Origin' };
}

/** Lets the page at `origin` read the answer. Credentials mode is never offered: tokens travel in `Authorization`. */
export function letRead(headers: Record<string, string>, origin: string | undefined): void {
  if (origin === undefined || origin === 'null' || headers['access-control-allow-origin'] !== undefined) return;
  Object.assign(headers, { 'access-control-allow-origin': origin, ...readable });
}

/** Whether a visitor's session was begun on the page that asks now. */
export function isOwnPage(caller: AnyCaller, origin: string | undefined): boolean {
  return caller !== null && 'contactId' in caller && caller.origin === origin;
}

/**
 * Headers that answer a browser's question whether it may send `route` a request. Any site may ask: the question names neither the
 * bot nor the session, and being allowed to ask is not being allowed to read.
 */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': allowedHeaders,
    'access-control-max-age': '7200',
  };
}

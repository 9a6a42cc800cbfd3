import type { Route } from './route.ts';

/** Decides whether pages of `origin` may call `route`. A bot's own list of sites is checked again when a session starts. */
export type AllowCorsOrigin = (origin: string, route: Route) => boolean | Promise<boolean>;

const exposed = 'x-request-id, retry-after, ratelimit, ratelimit-policy';
const allowedHeaders = 'authorization, content-type, accept, last-event-id, x-request-id, idempotency-key';

/** Headers that let an allowed site's page read an answer. Credentials mode is never offered: tokens travel in `Authorization`. */
export async function corsHeaders(route: Route, origin: string | undefined, allow: AllowCorsOrigin): Promise<Record<string, string>> {
  // What anybody may read without a credential, such as the widget's script, any page may read: one answer for all caches.
  if (route.access === 'public' && route.method === 'get')
    return { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed };
  if (origin === undefined || !(await allow(origin, route))) return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed };
}

/** Headers that answer a browser's question whether it may send `route` a request. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': allowedHeaders,
    'access-control-max-age': '7200',
  };
}

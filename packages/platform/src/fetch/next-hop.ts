import { AppError } from '@parley/contract/errors';

/** What is sent to one address. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | undefined;
}

/** What may go to another origin: nothing that can hold a secret, under whatever name a header carries one. */
const portableHeaders = new Set(['accept', 'accept-language', 'content-language', 'content-type', 'range', 'user-agent']);
const bodyHeaders = ['content-encoding', 'content-language', 'content-location', 'content-type'];

/** What to ask next when an answer leads elsewhere, by the fetch standard's rules; undefined when it does not. */
export function nextHop(hop: Hop, { status, headers }: Pick<Response, 'status' | 'headers'>): Hop | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  const url = URL.parse(location, hop.url.href);
  if (url === null) throw new AppError('fetch_failed', { details: { reason: 'redirect' }, message: 'redirected to what is no address' });
  const becomesGet =
    ((status === 301 || status === 302) && hop.method === 'POST') || (status === 303 && hop.method !== 'GET' && hop.method !== 'HEAD');
  const next = new Headers(hop.headers);
  if (becomesGet) for (const name of bodyHeaders) next.delete(name);
  if (url.origin !== hop.url.origin) for (const name of [...next.keys()]) if (!portableHeaders.has(name)) next.delete(name);
  return { url, method: becomesGet ? 'GET' : hop.method, headers: next, body: becomesGet ? undefined : hop.body };
}

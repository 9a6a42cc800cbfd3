import type { GuardedFetch, GuardedRequest } from './guarded-fetch.ts';

/** Offers the guard to libraries that take a function like `fetch`, within `limits` that hold for each of their requests. */
export function asFetch(
  fetch: GuardedFetch,
  limits: Pick<GuardedRequest, 'maxBytes' | 'totalMs' | 'headersMs' | 'maxRedirects'> = {},
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    return fetch(request.url, {
      ...limits,
      method: request.method,
      headers: request.headers,
      body,
      redirect: request.redirect,
      signal: request.signal,
    });
  };
}

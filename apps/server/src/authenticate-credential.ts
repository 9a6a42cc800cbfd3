import { AppError } from '@parley/contract/errors';
import type { RouteRequest } from '@parley/platform/http/route';

/** What a request shows of its sender. `cookie` is what is left when it has no `Authorization`: a browser that may have signed in. */
export type Credential =
  | { readonly carrier: 'bearer'; readonly kind: 'api_key' | 'token'; readonly text: string }
  | { readonly carrier: 'cookie' };

const bearer = /^Bearer ([\w.~+/=-]{1,4000})$/i;

/**
 * The one place where a credential is taken from a request. A request with an `Authorization` is judged by that alone, however
 * many cookies come with it.
 */
export function readCredential(request: RouteRequest): Credential {
  const header = request.header('authorization');
  if (header === undefined) return { carrier: 'cookie' };
  const text = bearer.exec(header)?.[1];
  if (text === undefined) throw new AppError('unauthenticated');
  return { carrier: 'bearer', kind: text.startsWith('sk_') ? 'api_key' : 'token', text };
}

/** For callers who are never known by a cookie. */
export function bearerToken(request: RouteRequest): string {
  const credential = readCredential(request);
  if (credential.carrier === 'cookie') throw new AppError('unauthenticated');
  return credential.text;
}

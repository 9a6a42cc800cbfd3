import { AppError } from '@parley/contract/errors';
import type { RouteRequest } from './route.ts';

/** The origins (`https://parley.example`) at which a request may have reached this installation. */
export type OwnOrigins = (request: RouteRequest) => readonly string[] | Promise<readonly string[]>;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Throws `cross_site_request` unless the browser says that a page of this very origin made the request. `Sec-Fetch-Site` decides
 * where it is sent, and a subdomain is another site then; older browsers, and any over plain http, send `Origin` instead. A request
 * with neither is refused: it cannot be told from a forged one. An address typed or opened from a bookmark passes for GET only.
 */
export async function requireSameOrigin(request: RouteRequest, ownOrigins: OwnOrigins): Promise<void> {
  const site = request.header('sec-fetch-site');
  if (site === 'same-origin' || (site === 'none' && safeMethods.has(request.method))) return;
  const { origin } = request;
  if (site === undefined && origin !== undefined && (await ownOrigins(request)).includes(origin)) return;
  throw new AppError('cross_site_request');
}

/** What every caller who is known by a cookie must pass: a browser sends the cookie along with what other sites make it ask. */
export async function refuseForgedChange(request: RouteRequest, ownOrigins: OwnOrigins): Promise<void> {
  if (!safeMethods.has(request.method)) await requireSameOrigin(request, ownOrigins);
}

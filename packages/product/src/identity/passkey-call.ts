import { AppError } from '@parley/contract/errors';
import type { RouteRequest } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';

/** The origin of the page a passkey is used on. A page of no origin of ours is refused: a passkey is good for one site. */
export async function passkeyOrigin(identity: Identity, request: RouteRequest): Promise<string> {
  const { origin } = request;
  if (origin === undefined || !(await identity.ownOrigins(request)).includes(origin)) throw new AppError('cross_site_request');
  return origin;
}

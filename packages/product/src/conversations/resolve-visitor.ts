import { AppError } from '@parley/contract/errors';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import type { TenantStatuses } from '../tenants/public.ts';
import { type SessionClaims, sessionToken } from './visitor-tokens.ts';

/** Says who holds a session token; throws `session_expired`, `unauthenticated`, or `origin_not_allowed` from another page. */
export async function resolveVisitor(
  deps: { signer: TokenSigner; statuses: TenantStatuses },
  input: { token: string; origin: string | undefined },
): Promise<SessionClaims> {
  const verified = await deps.signer.verify(sessionToken, input.token);
  if (verified.state === 'expired') throw new AppError('session_expired');
  if (verified.state === 'invalid') throw new AppError('unauthenticated');
  if (input.origin !== undefined && input.origin !== verified.claims.origin) throw new AppError('origin_not_allowed');
  await deps.statuses.requireActive(verified.claims.tenantId);
  return verified.claims;
}

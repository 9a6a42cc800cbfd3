import type { TokenFamilyId } from '@parley/contract/ids';
import { remember } from '@parley/platform/cache/remember';
import type { PersonCaller } from '@parley/platform/http/caller';
import { findTokenFamily } from './token-families.store.ts';
import type { Tokens } from './tokens.ts';

/** Says whom an access token was given to; undefined when it is not good. */
export type ResolveAccessToken = (token: string) => Promise<PersonCaller | undefined>;

/**
 * Besides the token itself its family is looked up, remembered for `rememberMs`: once that was ended, or the person is gone, the
 * token is refused within that time.
 */
export function createResolveAccessToken(tokens: Tokens, options: { rememberMs?: number }): ResolveAccessToken {
  const familyOf = remember(
    (id) => tokens.database.asIdentity('look up a family of tokens', (db) => findTokenFamily(db, id as TokenFamilyId)),
    { now: tokens.now, ...options },
  );
  return async (token) => {
    const claims = await tokens.access.read(token);
    const family = claims && (await familyOf(claims.familyId));
    if (family === undefined || family.personId !== claims?.personId) return undefined;
    if (family.revokedAt !== null || family.expiresAt.getTime() <= tokens.now()) return undefined;
    return {
      personId: family.personId,
      session: { kind: 'token', id: family.id },
      method: family.method,
      signedInAt: family.createdAt,
      secondFactorAt: family.secondFactorAt ?? undefined,
    };
  };
}

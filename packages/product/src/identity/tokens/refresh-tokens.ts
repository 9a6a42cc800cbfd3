import { AppError } from '@parley/contract/errors';
import type { TokenPairResponse } from '@parley/contract/tokens';
import type { RouteRequest } from '@parley/platform/http/route';
import { clientOf } from './client-of.ts';
import { idleMs } from './start-token-family.ts';
import { advanceTokenFamily, findTokenFamily, revokeTokenFamily, type TokenFamily } from './token-families.store.ts';
import { tokenPair } from './token-pair.ts';
import type { Tokens } from './tokens.ts';

/** A client whose answer was lost may ask again for this long, and gets the same token again. */
const graceMs = 10_000;

/**
 * Exchanges the newest refresh token of a family for the next one. Of several who bring it at once one makes the next, and the
 * others get the same. A token that is older shows that two parties hold the family's tokens: the family ends.
 */
export async function refreshTokens(
  tokens: Tokens,
  input: { refreshToken: string; request: Pick<RouteRequest, 'ip' | 'header'> },
): Promise<TokenPairResponse> {
  const given = tokens.refresh.read(input.refreshToken);
  if (given === undefined) throw new AppError('unauthenticated');
  const now = new Date(tokens.now());
  const family = await tokens.database.asIdentity('refresh tokens', async (db): Promise<TokenFamily | undefined> => {
    const idleExpiresAt = new Date(now.getTime() + idleMs);
    const advanced = await advanceTokenFamily(db, {
      id: given.familyId,
      generation: given.generation,
      now,
      idleExpiresAt,
      ...clientOf(input.request),
    });
    if (advanced !== undefined) return advanced;
    const known = await findTokenFamily(db, given.familyId);
    if (known === undefined || isOver(known, now)) return undefined;
    if (given.generation === known.generation - 1 && now.getTime() - known.rotatedAt.getTime() <= graceMs) return known;
    if (given.generation < known.generation) await revokeTokenFamily(db, known.id, { at: now, reason: 'reuse' });
    return undefined;
  });
  if (family === undefined) throw new AppError('unauthenticated');
  return tokenPair(tokens, family);
}

function isOver({ revokedAt, idleExpiresAt, expiresAt }: TokenFamily, now: Date): boolean {
  return revokedAt !== null || idleExpiresAt <= now || expiresAt <= now;
}

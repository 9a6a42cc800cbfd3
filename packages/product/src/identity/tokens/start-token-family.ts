import { newId, type PersonId } from '@parley/contract/ids';
import type { TokenPairResponse } from '@parley/contract/tokens';
import type { RouteRequest } from '@parley/platform/http/route';
import { clientOf } from './client-of.ts';
import { deleteEndedTokenFamilies, insertTokenFamily, type TokenFamily } from './token-families.store.ts';
import { tokenPair } from './token-pair.ts';
import type { Tokens } from './tokens.ts';

const day = 24 * 3_600_000;
export const idleMs = 7 * day;
const absoluteMs = 30 * day;

/** Gives a client of somebody who has just proved who they are its first pair of tokens. */
export async function startTokenFamily(
  tokens: Tokens,
  input: {
    personId: PersonId;
    method: string;
    secondFactorAt: Date | undefined;
    clientName: string | undefined;
    request: Pick<RouteRequest, 'ip' | 'header'>;
  },
): Promise<TokenPairResponse> {
  const now = tokens.now();
  const family: TokenFamily = {
    id: newId('tokenFamily', now),
    personId: input.personId,
    generation: 1,
    rotatedAt: new Date(now),
    method: input.method,
    secondFactorAt: input.secondFactorAt ?? null,
    clientName: input.clientName ?? null,
    ...clientOf(input.request),
    createdAt: new Date(now),
    idleExpiresAt: new Date(now + idleMs),
    expiresAt: new Date(now + absoluteMs),
    revokedAt: null,
  };
  await tokens.database.asIdentity('start a family of tokens', async (db) => {
    await deleteEndedTokenFamilies(db, input.personId, new Date(now));
    await insertTokenFamily(db, family);
  });
  return tokenPair(tokens, family);
}

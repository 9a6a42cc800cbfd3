import type { TokenPairResponse } from '@parley/contract/tokens';
import { accessTokenSeconds } from './access-tokens.ts';
import type { TokenFamily } from './token-families.store.ts';
import type { Tokens } from './tokens.ts';

/** The newest tokens of a family, as a client gets them. */
export async function tokenPair(tokens: Tokens, family: TokenFamily): Promise<TokenPairResponse> {
  const access = await tokens.access.issue({ personId: family.personId, familyId: family.id });
  return {
    tokenType: 'Bearer',
    accessToken: access.token,
    expiresIn: accessTokenSeconds,
    refreshToken: tokens.refresh.write({ familyId: family.id, generation: family.generation }),
    refreshExpiresAt: family.idleExpiresAt.toISOString(),
  };
}

import type { PersonId, TokenFamilyId } from '@parley/contract/ids';
import { findTokenFamily, revokeTokenFamily } from './token-families.store.ts';
import type { Tokens } from './tokens.ts';

/** Ends the family of a refresh token, whichever of its tokens it is. A text that is none is passed over, as RFC 7009 asks. */
export async function revokeTokens(tokens: Tokens, refreshToken: string): Promise<void> {
  const given = tokens.refresh.read(refreshToken);
  if (given === undefined) return;
  await tokens.database.asIdentity('revoke tokens', (db) => revokeTokenFamily(db, given.familyId, signedOut(tokens)));
}

/** Ends one of a person's families; false when it is not theirs or has ended. */
export function endTokenFamily(tokens: Pick<Tokens, 'database' | 'now'>, personId: PersonId, id: TokenFamilyId): Promise<boolean> {
  return tokens.database.asIdentity('end a family of tokens', async (db) => {
    const family = await findTokenFamily(db, id);
    return family?.personId === personId && revokeTokenFamily(db, id, signedOut(tokens));
  });
}

function signedOut(tokens: Pick<Tokens, 'now'>) {
  return { at: new Date(tokens.now()), reason: 'signed_out' } as const;
}

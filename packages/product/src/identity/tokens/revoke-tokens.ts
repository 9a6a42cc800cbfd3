import type { PersonId, TokenFamilyId } from '@parley/contract/ids';
import {
  findTokenFamily,
  revokeTokenFamiliesOf,
  revokeTokenFamily,
  selectTokenFamilies,
  type TokenFamily,
} from './token-families.store.ts';
import type { Tokens } from './tokens.ts';

/** Ends the family of a refresh token, whichever of its tokens it is. A text that is none is passed over, as RFC 7009 asks. */
export async function revokeTokens(tokens: Tokens, refreshToken: string): Promise<void> {
  const given = tokens.refresh.read(refreshToken);
  if (given === undefined) return;
  await tokens.database.asIdentity('revoke tokens', (db) => revokeTokenFamily(db, given.familyId, signedOut(tokens)));
}

/** Ends one of a person's families; false when it is not theirs or has ended. */
export function endTokenFamily(tokens: Tokens, personId: PersonId, id: TokenFamilyId): Promise<boolean> {
  return tokens.database.asIdentity('end a family of tokens', async (db) => {
    const family = await findTokenFamily(db, id);
    return family?.personId === personId && revokeTokenFamily(db, id, signedOut(tokens));
  });
}

/** Ends all of a person's families. Access tokens they gave out are refused within seconds. */
export function endTokenFamiliesOf(tokens: Tokens, personId: PersonId): Promise<void> {
  return tokens.database.asIdentity('end all families of a person', (db) => revokeTokenFamiliesOf(db, personId, signedOut(tokens)));
}

/** The clients of a person that hold good tokens. */
export function listTokenFamilies(tokens: Tokens, personId: PersonId): Promise<TokenFamily[]> {
  return tokens.database.asIdentity('list the families of a person', (db) => selectTokenFamilies(db, personId, new Date(tokens.now())));
}

function signedOut(tokens: Tokens) {
  return { at: new Date(tokens.now()), reason: 'signed_out' } as const;
}

import { AppError } from '@parley/contract/errors';
import type { PasskeyId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { type Passkey, updatePasskeyName } from './passkeys.store.ts';

/** Gives a passkey of a person another name, which only they see. Throws `not_found`. */
export async function renamePasskey(
  identity: Identity,
  caller: PersonCaller,
  { id, name }: { id: PasskeyId; name: string },
): Promise<Passkey> {
  const passkey = await identity.database.asIdentity('rename a passkey', (db) => updatePasskeyName(db, caller.personId, id, name));
  if (passkey === undefined) throw new AppError('not_found');
  return passkey;
}

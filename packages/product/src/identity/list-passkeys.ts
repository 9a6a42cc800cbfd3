import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { listPasskeysOf, type Passkey } from './passkeys.store.ts';

/** The passkeys with which a person's devices sign them in. */
export function listPasskeys(identity: Identity, caller: PersonCaller): Promise<Passkey[]> {
  return identity.database.asIdentity('list passkeys', (db) => listPasskeysOf(db, caller.personId));
}

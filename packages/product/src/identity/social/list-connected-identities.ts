import type { PersonCaller } from '@parley/platform/http/caller';
import { type ConnectedIdentity, selectConnectedIdentities } from './connected-identities.store.ts';
import type { Social } from './social.ts';

/** The accounts at other companies with which a person signs in here. */
export function listConnectedIdentities({ identity: { database } }: Social, caller: PersonCaller): Promise<ConnectedIdentity[]> {
  return database.asIdentity('list connected accounts', (db) => selectConnectedIdentities(db, caller.personId));
}

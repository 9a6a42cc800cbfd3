import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { updatePerson as storePerson } from './people.store.ts';
import type { Person } from './person.ts';

/** Changes what a person says of themselves. */
export function updatePerson(
  identity: Identity,
  caller: PersonCaller,
  change: { name?: string | undefined; locale?: string | null | undefined },
): Promise<Person> {
  return identity.database.asIdentity('change a person', (db) => storePerson(db, caller.personId, change));
}

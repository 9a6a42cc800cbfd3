import { type ContactId, newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { touchIdentifiedContact, upsertIdentifiedContact } from './contacts.store.ts';

/** The contact who is this user to the tenant, the same on every device. Call it only with an id that was proven. */
export function meetIdentifiedContact(db: TenantDb, externalId: string): Promise<ContactId> {
  return upsertIdentifiedContact(db, newId('contact'), externalId);
}

/** The contact who was proven before, if the tenant still has them. */
export async function meetIdentifiedAgain(db: TenantDb, id: ContactId): Promise<ContactId | undefined> {
  return (await touchIdentifiedContact(db, id)) ? id : undefined;
}

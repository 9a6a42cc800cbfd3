import { type ContactId, newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { insertContact, touchContact } from './contacts.store.ts';

/** The contact who says to be `known`, or a new anonymous one when there is none by that id in this tenant. */
export async function meetContact(db: TenantDb, known: ContactId | undefined): Promise<ContactId> {
  if (known !== undefined && (await touchContact(db, known))) return known;
  const id = newId('contact');
  await insertContact(db, id);
  return id;
}

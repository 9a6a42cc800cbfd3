import type { ConversationPurpose } from '@parley/contract/conversations';
import type { ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

export async function insertContact(db: TenantDb, id: ContactId): Promise<void> {
  await db.insertInto('contacts').values({ id }).execute();
}

/** Notes that a contact is here again; false when there is no such contact (any more). */
export async function touchContact(db: TenantDb, id: ContactId): Promise<boolean> {
  const row = await db.updateTable('contacts').set({ last_seen_at: new Date() }).where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Adds a contact, or notes that it is here again. */
export async function upsertContact(db: TenantDb, id: ContactId, purpose: ConversationPurpose): Promise<void> {
  await db
    .insertInto('contacts')
    .values({ id, purpose })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet({ last_seen_at: new Date() }))
    .execute();
}

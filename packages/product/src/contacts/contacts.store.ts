import type { ConversationPurpose } from '@parley/contract/conversations';
import type { ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

export async function insertContact(db: TenantDb, id: ContactId): Promise<void> {
  await db.insertInto('contacts').values({ id }).execute();
}

/** Notes that an anonymous contact is here again; false when there is no such contact (any more). */
export async function touchContact(db: TenantDb, id: ContactId): Promise<boolean> {
  const row = await db
    .updateTable('contacts')
    .set({ last_seen_at: new Date() })
    .where('id', '=', id)
    .where('external_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
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

/** The contact who is this to the tenant, added with `id` when there was none. */
export async function upsertIdentifiedContact(db: TenantDb, id: ContactId, externalId: string): Promise<ContactId> {
  const row = await db
    .insertInto('contacts')
    .values({ id, external_id: externalId })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'external_id']).where('external_id', 'is not', null).doUpdateSet({ last_seen_at: new Date() }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Notes that a contact whom the tenant vouched for is here again; false when there is no such contact (any more). */
export async function touchIdentifiedContact(db: TenantDb, id: ContactId): Promise<boolean> {
  const row = await db
    .updateTable('contacts')
    .set({ last_seen_at: new Date() })
    .where('id', '=', id)
    .where('external_id', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who a contact is to the tenant; null for one the tenant never vouched for. */
export async function externalIdOf(db: TenantDb, id: ContactId): Promise<string | null> {
  const row = await db.selectFrom('contacts').select('external_id').where('id', '=', id).executeTakeFirst();
  return row?.external_id ?? null;
}

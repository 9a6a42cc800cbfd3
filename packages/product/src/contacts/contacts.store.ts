import type { ConversationPurpose } from '@parley/contract/conversations';
import type { ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { normalizeEmail } from './normalize-email.ts';

/** Who a contact says to be. */
export interface ContactDetails {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

interface KnownContact extends ContactDetails {
  readonly id: ContactId;
  readonly purpose: string;
  readonly externalId: string | null;
  /** The contact of the same address whom this one belongs to. */
  readonly knownAs: ContactId | null;
}

const knownColumns = [
  ...(['id', 'name', 'email', 'phone', 'purpose', 'external_id as externalId'] as const),
  sql<ContactId | null>`known_as`.as('knownAs'),
];

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

/** Keeps others of the tenant from keeping details until the transaction ends: whose an address is, is decided one after the other. */
export async function lockKnown(db: TenantDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('contacts of ' || parley_tenant_id(), 0))`.execute(db);
}

export function findKnown(db: TenantDb, id: ContactId): Promise<KnownContact | undefined> {
  return db.selectFrom('contacts').select(knownColumns).where('id', '=', id).executeTakeFirst();
}

/** The contact of an address, among those whom nobody vouches for. */
export function findKnownByEmail(db: TenantDb, emailKey: string): Promise<KnownContact | undefined> {
  return db
    .selectFrom('contacts')
    .select(knownColumns)
    .where('email_key', '=', emailKey)
    .where('external_id', 'is', null)
    .executeTakeFirst();
}

export async function setDetails(db: TenantDb, id: ContactId, details: ContactDetails): Promise<void> {
  await db
    .updateTable('contacts')
    .set({ ...toColumns(details), last_seen_at: new Date() })
    .where('id', '=', id)
    .execute();
}

export async function insertKnown(db: TenantDb, id: ContactId, details: ContactDetails): Promise<void> {
  await db
    .insertInto('contacts')
    .values({ id, ...toColumns(details) })
    .execute();
}

/** Says that a contact without an address is the one of an address. */
export async function setKnownAs(db: TenantDb, id: ContactId, knownAs: ContactId): Promise<void> {
  await db.updateTable('contacts').set({ known_as: knownAs, name: null, phone: null }).where('id', '=', id).execute();
}

function toColumns({ name, email, phone }: ContactDetails) {
  return { name, email, phone, email_key: email === null ? null : normalizeEmail(email) };
}

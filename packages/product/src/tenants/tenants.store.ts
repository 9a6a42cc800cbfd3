import type { TenantId } from '@parley/contract/ids';
import { type TenantPlan, type TenantSettings, type TenantStatus, tenantSettingsSchema } from '@parley/contract/tenants';
import type { TenantRow } from '@parley/platform/database/schema';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { Tenant, TenantStanding } from './tenant.ts';

export async function insertTenant(
  db: SystemDb,
  input: { id: TenantId; name: string; slug: string; plan: TenantPlan; settings: TenantSettings },
): Promise<Tenant> {
  const row = await db
    .insertInto('tenants')
    .values({ ...input, settings: JSON.stringify(input.settings) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toTenant(row);
}

/** Undefined when the slug is taken, also by a transaction that is about to commit. */
export async function insertTenantUnlessTaken(
  db: SystemDb,
  input: Pick<Tenant, 'id' | 'name' | 'slug' | 'plan' | 'settings'>,
): Promise<Tenant | undefined> {
  const row = await db
    .insertInto('tenants')
    .values({ ...input, settings: JSON.stringify(input.settings) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toTenant(row);
}

export async function findTenantBySlug(db: SystemDb, slug: string): Promise<Tenant | undefined> {
  const row = await db.selectFrom('tenants').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && toTenant(row);
}

export async function findTenantStanding(db: SystemDb, id: TenantId): Promise<TenantStanding | undefined> {
  const row = await db.selectFrom('tenants').select(['status', 'plan', 'sso_required']).where('id', '=', id).executeTakeFirst();
  return row && { status: row.status, plan: row.plan, ssoRequired: row.sso_required };
}

/** With nobody else changing its status until the transaction ends. */
export async function lockTenant(db: SystemDb, by: { id: TenantId } | { slug: string }): Promise<Tenant | undefined> {
  const query = db.selectFrom('tenants').selectAll();
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('slug', '=', by.slug)).forNoKeyUpdate().executeTakeFirst();
  return row && toTenant(row);
}

export async function updateTenantPlan(db: SystemDb, id: TenantId, plan: TenantPlan): Promise<void> {
  await db.updateTable('tenants').set({ plan, updated_at: new Date() }).where('id', '=', id).execute();
}

export async function updateTenantStatus(
  db: SystemDb,
  id: TenantId,
  change: { status: TenantStatus; reason: string | null; closedAt: Date | null },
): Promise<void> {
  await db
    .updateTable('tenants')
    .set({ status: change.status, status_reason: change.reason, closed_at: change.closedAt, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

export async function listAllTenants(db: SystemDb): Promise<Tenant[]> {
  const rows = await db.selectFrom('tenants').selectAll().orderBy('created_at').execute();
  return rows.map(toTenant);
}

/** The tenants that do not keep conversations for ever, whatever their status. */
export async function selectTenantsWithRetention(db: SystemDb): Promise<TenantId[]> {
  const rows = await db.selectFrom('tenants').select('id').where(sql`settings ->> 'retentionDays'`, 'is not', null).execute();
  return rows.map(({ id }) => id);
}

/** Which of all tenants to list. */
export interface TenantFilter {
  /** Part of a name or slug; upper and lower case are the same. */
  readonly search: string | undefined;
  readonly status: TenantStatus | undefined;
  readonly plan: TenantPlan | undefined;
}

/** Tenants from the newest to the oldest, those older than `before` only. */
export async function selectTenantPage(
  db: SystemDb,
  { search, status, plan }: TenantFilter,
  page: { limit: number; before: TenantId | undefined },
): Promise<Tenant[]> {
  let query = db.selectFrom('tenants').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (status !== undefined) query = query.where('status', '=', status);
  if (plan !== undefined) query = query.where('plan', '=', plan);
  if (search !== undefined) query = query.where(sql<boolean>`strpos(lower(name || ' ' || slug), lower(${search})) > 0`);
  return (await query.execute()).map(toTenant);
}

export async function findTenantById(db: SystemDb, id: TenantId): Promise<Tenant | undefined> {
  const row = await db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toTenant(row);
}

/** The tenant this transaction belongs to. */
export async function readOwnTenant(db: TenantDb): Promise<Tenant | undefined> {
  const row = await db.selectFrom('tenants').selectAll().executeTakeFirst();
  return row && toTenant(row);
}

/** Whether the tenant of this transaction is opened by single sign-on only. */
export async function readSsoRequired(db: TenantDb): Promise<boolean> {
  return (await db.selectFrom('tenants').select('sso_required').executeTakeFirst())?.sso_required ?? false;
}

export async function updateSsoRequired(db: TenantDb, id: TenantId, required: boolean): Promise<void> {
  await db.updateTable('tenants').set({ sso_required: required, updated_at: new Date() }).where('id', '=', id).execute();
}

/** The same with nobody else changing it until the transaction ends. */
export async function lockOwnTenant(db: TenantDb): Promise<Tenant | undefined> {
  const row = await db.selectFrom('tenants').selectAll().forNoKeyUpdate().executeTakeFirst();
  return row && toTenant(row);
}

export async function updateOwnTenant(
  db: TenantDb,
  id: TenantId,
  change: { name: string; slug: string; settings: TenantSettings },
): Promise<Tenant> {
  const row = await db
    .updateTable('tenants')
    .set({ name: change.name, slug: change.slug, settings: JSON.stringify(change.settings), updated_at: new Date() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toTenant(row);
}

function toTenant(row: Selectable<TenantRow>): Tenant {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    status: row.status,
    statusReason: row.status_reason,
    plan: row.plan,
    ssoRequired: row.sso_required,
    settings: tenantSettingsSchema.parse(row.settings),
    createdAt: row.created_at,
    closedAt: row.closed_at,
  };
}

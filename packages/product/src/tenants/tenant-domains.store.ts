import type { TenantDomainId, TenantId } from '@parley/contract/ids';
import type { TenantDomainRow } from '@parley/platform/database/schema';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { TenantDomain } from './domain.ts';

export async function insertDomain(
  db: TenantDb,
  input: Pick<TenantDomain, 'id' | 'domain' | 'purpose' | 'challenge'>,
): Promise<TenantDomain> {
  return toDomain(await db.insertInto('tenant_domains').values(input).returningAll().executeTakeFirstOrThrow());
}

/** By name. A tenant has few. */
export async function selectDomains(db: TenantDb): Promise<TenantDomain[]> {
  return (await db.selectFrom('tenant_domains').selectAll().orderBy('domain').orderBy('purpose').execute()).map(toDomain);
}

export async function countDomains(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('tenant_domains')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findDomain(db: TenantDb, id: TenantDomainId): Promise<TenantDomain | undefined> {
  const row = await db.selectFrom('tenant_domains').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDomain(row);
}

/** A domain of one tenant, by whoever looks after all of them. */
interface DomainOf {
  tenantId: TenantId;
  id: TenantDomainId;
}

/** With nobody else proving, checking or deleting it until the transaction ends. */
export async function lockDomain(db: SystemDb, { tenantId, id }: DomainOf): Promise<TenantDomain | undefined> {
  const row = await db
    .selectFrom('tenant_domains')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toDomain(row);
}

export async function markChecked(
  db: SystemDb,
  { tenantId, id }: DomainOf,
  mark: Pick<TenantDomain, 'verifiedAt' | 'checkedAt' | 'failedChecks'>,
): Promise<void> {
  await db
    .updateTable('tenant_domains')
    .set({ verified_at: mark.verifiedAt, checked_at: mark.checkedAt, failed_checks: mark.failedChecks })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function deleteDomainRow(db: SystemDb, { tenantId, id }: DomainOf): Promise<void> {
  await db.deleteFrom('tenant_domains').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/** Verified domains that were last looked at before `before`, the longest ago first. */
export async function selectDueDomains(db: SystemDb, before: Date, limit: number): Promise<DomainOf[]> {
  const rows = await db
    .selectFrom('tenant_domains')
    .select(['tenant_id', 'id'])
    .where('verified_at', 'is not', null)
    .where('checked_at', '<', before)
    .orderBy('checked_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
}

function toDomain(row: Selectable<TenantDomainRow>): TenantDomain {
  return {
    id: row.id,
    domain: row.domain,
    purpose: row.purpose,
    challenge: row.challenge,
    verifiedAt: row.verified_at,
    checkedAt: row.checked_at,
    failedChecks: row.failed_checks,
    createdAt: row.created_at,
  };
}

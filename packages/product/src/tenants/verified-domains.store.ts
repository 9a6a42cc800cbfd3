import type { DomainPurpose } from '@parley/contract/domains';
import type { TenantDomainId, TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** Makes the domain the tenant's; false when it is another's. Of two tenants at once one gets it. */
export async function claimDomain(
  db: SystemDb,
  claim: { domain: string; purpose: DomainPurpose; tenantId: TenantId; id: TenantDomainId },
): Promise<boolean> {
  const { domain, purpose, tenantId, id } = claim;
  await sql`insert into verified_domains (domain, purpose, tenant_id, domain_id) values (${domain}, ${purpose}, ${tenantId}, ${id})
    on conflict (domain, purpose) do nothing`.execute(db);
  const row = await db
    .selectFrom('verified_domains')
    .select('domain_id')
    .where('domain', '=', domain)
    .where('purpose', '=', purpose)
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row?.domain_id === id;
}

/** Gives up what a domain routes. */
export async function releaseDomain(db: SystemDb, { tenantId, id }: { tenantId: TenantId; id: TenantDomainId }): Promise<void> {
  await db.deleteFrom('verified_domains').where('tenant_id', '=', tenantId).where('domain_id', '=', id).execute();
}

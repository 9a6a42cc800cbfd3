import type { TenantId } from '@parley/contract/ids';
import type { IdentityDb, TenantDb } from '@parley/platform/database/tenancy';

/** Whether the tenant has proven at least one domain to be its own for single sign-on. */
export async function hasVerifiedSsoDomain(db: TenantDb): Promise<boolean> {
  return (await selectVerifiedSsoDomains(db)).length > 0;
}

/** The tenant's verified domains for single sign-on. */
export async function selectVerifiedSsoDomains(db: TenantDb): Promise<string[]> {
  const rows = await db
    .selectFrom('tenant_domains')
    .select('domain')
    .where('purpose', '=', 'sso')
    .where('verified_at', 'is not', null)
    .orderBy('domain')
    .execute();
  return rows.map(({ domain }) => domain);
}

/** Whether a domain is the tenant's for single sign-on: of all tenants it is one's at the most. */
export async function isVerifiedDomainOf(db: IdentityDb, tenantId: TenantId, domain: string): Promise<boolean> {
  const row = await db
    .selectFrom('verified_domains')
    .select('domain')
    .where('domain', '=', domain)
    .where('purpose', '=', 'sso')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row !== undefined;
}

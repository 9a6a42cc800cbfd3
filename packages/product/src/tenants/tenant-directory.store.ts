import type { TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';

export async function findTenantIdOfSlug(db: SystemDb, slug: string): Promise<TenantId | undefined> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirst();
  return row?.id;
}

export async function findTenantIdOfHost(db: SystemDb, host: string): Promise<TenantId | undefined> {
  const row = await db
    .selectFrom('verified_domains')
    .select('tenant_id')
    .where('domain', '=', host)
    .where('purpose', '=', 'host')
    .executeTakeFirst();
  return row?.tenant_id;
}

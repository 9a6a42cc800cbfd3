import type { TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';

/** Whom to write to about a tenant. */
export interface Owner {
  name: string;
  email: string;
  /** The language they chose; null follows the tenant. */
  locale: string | null;
}

export async function selectOwners(db: SystemDb, tenantId: TenantId): Promise<Owner[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.name', 'people.email', 'people.locale'])
    .where('members.tenant_id', '=', tenantId)
    .where('members.role', '=', 'owner')
    .orderBy('members.id')
    .execute();
}

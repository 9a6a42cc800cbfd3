import type { Permission } from '@parley/contract/permissions';
import { type BuiltInRole, rolePermissions } from '@parley/contract/roles';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { systemTrail } from '@parley/product/audit/public';
import type { Author } from '@parley/product/members/author';
import { createTenant } from '@parley/product/tenants/public';
import type { TestDatabase } from '../database/create-test-database.ts';
import { createStoredMember, type StoredMember } from './stored-people.ts';

/** A tenant with people in it. */
export interface StaffedTenant {
  readonly scope: TenantScope;
  readonly name: string;
  join(name: string, role: BuiltInRole): Promise<StoredMember>;
}

/** Two tenants without members, named so that no two tests of one database meet. */
export async function staffedTenants(test: TestDatabase, name: string): Promise<{ acme: StaffedTenant; globex: StaffedTenant }> {
  const make = async (slug: string): Promise<StaffedTenant> => {
    const tenant = await createTenant(test.database, { name: `The ${slug}`, slug, plan: 'enterprise' });
    return {
      scope: test.database.forTenant(tenant.id),
      name: tenant.name,
      join: (person, role) => createStoredMember(test, tenant.id, person, role),
    };
  };
  return { acme: await make(`acme-${name}`), globex: await make(`globex-${name}`) };
}

/** A member as the author of a change, with the permissions of a role or others. */
export function authorFrom(member: StoredMember, held: BuiltInRole | readonly Permission[]): Author {
  const { memberId, personId, name } = member;
  return {
    actor: { kind: 'member', memberId, personId, label: name },
    permissions: new Set(typeof held === 'string' ? rolePermissions[held] : held),
    trail: { ...systemTrail(name), actor: { kind: 'member', id: memberId, label: name } },
  };
}

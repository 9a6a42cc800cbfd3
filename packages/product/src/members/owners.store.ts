import type { MemberId, PersonId, TenantId } from '@parley/contract/ids';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

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

/** Whom to write to about the tenant a transaction belongs to. */
export async function ownersOfTenant(db: TenantDb): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.name', 'people.email'])
    .where('members.role', '=', 'owner')
    .orderBy('members.id')
    .execute();
}

/** Makes a person the first owner of a tenant that has just come into being in the same transaction. */
export async function insertOwner(db: SystemDb, owner: { tenantId: TenantId; id: MemberId; personId: PersonId }): Promise<void> {
  await sql`insert into members (tenant_id, id, person_id, role)
    values (${owner.tenantId}, ${owner.id}, ${owner.personId}, 'owner')`.execute(db);
}

/** How many tenants a person owns, with nobody else making that person an owner until the transaction ends. */
export async function countOwnTenants(db: SystemDb, personId: PersonId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`own tenants of ${personId}`}, 0))`.execute(db);
  const { count } = await db
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return Number(count);
}

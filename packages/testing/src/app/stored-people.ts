import { type MemberId, newId, type PersonId, type TenantId } from '@parley/contract/ids';
import type { BuiltInRole } from '@parley/contract/roles';
import type { TestDatabase } from '../database/create-test-database.ts';

/** Somebody with a confirmed e-mail address and no way to sign in: for use cases that take a person as given. */
export interface StoredPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
}

export interface StoredMember extends StoredPerson {
  readonly memberId: MemberId;
  readonly tenantId: TenantId;
}

export async function createStoredPerson(test: TestDatabase, name: string, email = addressOf(name)): Promise<StoredPerson> {
  const personId = newId('person');
  await test.asAdmin((client) =>
    client.query('insert into people (id, name, email, email_verified) values ($1, $2, $3, true)', [personId, name, email]),
  );
  return { personId, name, email };
}

/** A new person, made a member of a tenant. */
export async function createStoredMember(test: TestDatabase, tenantId: TenantId, name: string, role: BuiltInRole): Promise<StoredMember> {
  const person = await createStoredPerson(test, name, addressOf(`${name}.${tenantId.slice(-6)}`));
  const memberId = newId('member');
  await test.asAdmin((client) =>
    client.query('insert into members (tenant_id, id, person_id, role) values ($1, $2, $3, $4)', [
      tenantId,
      memberId,
      person.personId,
      role,
    ]),
  );
  return { ...person, memberId, tenantId };
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')}@example.com`;
}

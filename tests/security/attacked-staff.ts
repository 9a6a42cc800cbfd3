import { randomUUID } from 'node:crypto';
import {
  formatId,
  type MemberId,
  newId,
  type PersonId,
  parseId,
  type RoleId,
  type SupportGrantId,
  type TenantId,
} from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { systemTrail } from '@parley/product/audit/public';
import { makeInvitationToken } from '@parley/product/members/invitation-token';
import { insertInvitation } from '@parley/product/members/invitations.store';
import { newChallenge } from '@parley/product/tenants/domain';
import { createTenant } from '@parley/product/tenants/public';
import { setLogo } from '@parley/product/tenants/set-logo';
import { insertDomain } from '@parley/product/tenants/tenant-domains.store';
import type { TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { createStoredMember, createStoredPerson } from '@parley/testing/app/stored-people';
import type { TestPerson } from '@parley/testing/app/test-person';

/** Makes what requests about a tenant's people use up. Nothing goes through the API, which a suspended tenant cannot use. */
export interface AttackedStaff {
  /** A role of the tenant's own that holds one permission, so that a key with no other may give and take it. */
  newRole(permission: Permission): Promise<string>;
  /** A member who has such a role. */
  newMember(permission: Permission): Promise<string>;
  /** An open invitation to such a role. */
  newInvitation(): Promise<{ id: string; token: string }>;
  /** The link of an invitation for the person that the tenant stands for. */
  invitePerson(): Promise<string>;
  /** A domain whose record can be found. */
  newDomain(): Promise<string>;
  /** Removes what was made, so that no limit is met however often a request is built. */
  makeRoom(): Promise<void>;
  giveLogo(png: Uint8Array): Promise<void>;
  /** A tenant that the person owns, with somebody else in it. */
  newOwnTenant(): Promise<{ tenantId: string; name: string; memberId: string }>;
  /** Makes the person own nothing, so that no limit is met. */
  forgetOwnTenants(): Promise<void>;
  /** A tenant that the person is a member of and may leave. */
  newOtherTenant(): Promise<string>;
  /** A tenant that nobody is a member of. */
  newEmptyTenant(): Promise<string>;
  /** A tenant that lets operators in. */
  newGrantingTenant(): Promise<string>;
  /** The tenant's own leave for operators. */
  newSupportGrant(): Promise<string>;
  /** A mail of the installation. */
  newMail(status: 'stored' | 'failed'): Promise<string>;
}

export function attackedStaff({
  app,
  own,
  person,
  canary,
}: {
  app: TestApp;
  own: TestTenant;
  person: Pick<TestPerson, 'id' | 'email'>;
  canary: string;
}): AttackedStaff {
  const { test } = app;
  const personId = parseId('person', person.id) as PersonId;

  /** Members that are there to be changed and removed. */
  const made: MemberId[] = [];

  async function storeRole(permission: Permission): Promise<RoleId> {
    const id = newId('role');
    await own.scope.transaction((db) =>
      db
        .insertInto('roles')
        .values({ id, name: `${canary} ${id}`, permissions: [permission] })
        .execute(),
    );
    return id;
  }

  async function invite(email: string): Promise<{ id: string; token: string }> {
    const id = newId('invitation');
    const { token, secretHash } = makeInvitationToken(id);
    const role = { role: 'custom', customRoleId: await storeRole('members.write') } as const;
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + 3_600_000);
    await own.scope.transaction((db) => insertInvitation(db, { id, email, role, secretHash, invitedBy: null, createdAt, expiresAt }));
    return { id: formatId('invitation', id), token };
  }

  async function join(tenantId: TenantId, role: 'owner' | 'viewer'): Promise<void> {
    await test.asAdmin((client) =>
      client.query('insert into members (tenant_id, id, person_id, role) values ($1, $2, $3, $4)', [
        tenantId,
        newId('member'),
        personId,
        role,
      ]),
    );
  }

  async function newTenant(): Promise<{ id: TenantId; name: string }> {
    const slug = `t-${randomUUID().slice(0, 18)}`;
    // Operators see the names of all tenants.
    return createTenant(test.database, { name: `Another of ${slug}`, slug, plan: 'enterprise' });
  }

  const ownReason = 'A test.';
  async function grantSupport(scope: TenantScope): Promise<SupportGrantId> {
    const id = newId('supportGrant');
    const values = { id, reason: ownReason, access: 'read', expires_at: new Date(Date.now() + 3_600_000) } as const;
    await scope.transaction((db) => db.insertInto('support_grants').values(values).execute());
    return id;
  }

  return {
    newRole: async (permission) => formatId('role', await storeRole(permission)),
    async newMember(permission) {
      const { personId: other } = await createStoredPerson(test, canary, `${randomUUID()}@example.com`);
      const values = { id: newId('member'), person_id: other, role: 'custom', custom_role_id: await storeRole(permission) } as const;
      await own.scope.transaction((db) => db.insertInto('members').values(values).execute());
      made.push(values.id);
      return formatId('member', values.id);
    },
    newInvitation: () => invite(`${randomUUID()}@example.com`),
    async invitePerson() {
      // The person may have accepted the one before.
      await test.asAdmin((client) =>
        client.query('delete from members where tenant_id = $1 and person_id = $2', [own.tenant.id, personId]),
      );
      await test.asAdmin((client) =>
        client.query('delete from invitations where tenant_id = $1 and email = $2', [own.tenant.id, person.email]),
      );
      return (await invite(person.email)).token;
    },
    async newDomain() {
      const domain = `${canary}-${randomUUID()}.example`.toLowerCase();
      const [id, challenge] = [newId('tenantDomain'), newChallenge()];
      await own.scope.transaction((db) => insertDomain(db, { id, domain, purpose: 'host', challenge }));
      app.dns.set(`_parley-challenge.${domain}`, [challenge]);
      return formatId('tenantDomain', id);
    },
    async makeRoom() {
      // Those by which operators came in stay.
      await own.scope.transaction((db) =>
        db.updateTable('support_grants').set({ revoked_at: new Date() }).where('reason', '=', ownReason).execute(),
      );
      for (const table of ['invitations', 'tenant_domains'] as const) await own.scope.transaction((db) => db.deleteFrom(table).execute());
      await own.scope.transaction((db) =>
        db
          .deleteFrom('members')
          .where('id', 'in', [newId('member'), ...made])
          .execute(),
      );
      await own.scope.transaction((db) =>
        db
          .deleteFrom('roles')
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('members').select('members.id').whereRef('members.custom_role_id', '=', 'roles.id'))),
          )
          .execute(),
      );
    },
    giveLogo: (bytes) => setLogo(own.scope, { trail: systemTrail('a test'), bytes, contentType: 'image/png' }),
    async newOwnTenant() {
      const { id, name } = await newTenant();
      await join(id, 'owner');
      const { memberId } = await createStoredMember(test, id, canary, 'viewer');
      return { tenantId: formatId('tenant', id), name, memberId: formatId('member', memberId) };
    },
    async forgetOwnTenants() {
      await test.asAdmin((client) => client.query("delete from members where person_id = $1 and role = 'owner'", [personId]));
    },
    newEmptyTenant: async () => formatId('tenant', (await newTenant()).id),
    async newGrantingTenant() {
      const { id } = await newTenant();
      await grantSupport(test.database.forTenant(id));
      return formatId('tenant', id);
    },
    newSupportGrant: async () => formatId('supportGrant', await grantSupport(own.scope)),
    async newMail(status) {
      const id = newId('mail');
      await test.asAdmin((client) =>
        client.query(
          "insert into mails (id, kind, recipient, subject, text, html, status) values ($1, 'test.mail', 'ada@example.com', 'Hello', 'Hello.', 'Hello.', $2)",
          [id, status],
        ),
      );
      return formatId('mail', id);
    },
    async newOtherTenant() {
      const { id } = await newTenant();
      await join(id, 'viewer');
      return formatId('tenant', id);
    },
  };
}

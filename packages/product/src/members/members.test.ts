import { newId } from '@parley/contract/ids';
import { permissions } from '@parley/contract/permissions';
import { authorFrom, type StaffedTenant, staffedTenants } from '@parley/testing/app/staffed-tenants';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import type { Author } from './author.ts';
import { changeMemberRole } from './change-member-role.ts';
import { createRole } from './create-role.ts';
import { leaveTenant } from './leave-tenant.ts';
import { listMembers } from './list-members.ts';
import { ownMembership } from './own-membership.ts';
import { removeMember } from './remove-member.ts';
import { transferTenant } from './transfer-tenant.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

const everybody = { limit: 100, cursor: undefined };

async function rolesOf(tenant: StaffedTenant): Promise<Record<string, string>> {
  const { items } = await listMembers(tenant.scope, everybody);
  return Object.fromEntries(items.map(({ name, role }) => [name, role.name]));
}

async function lastEntry(tenant: StaffedTenant) {
  return (await listAudit(tenant.scope, { limit: 1, cursor: undefined })).items[0];
}

function outcomes(settled: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as { code?: string }).code)).toSorted();
}

describe('the members of a tenant', () => {
  it('are listed with who they are, page by page, and no others', async () => {
    const { acme, globex } = await staffedTenants(test, 'list');
    const ada = await acme.join('Ada', 'owner');
    await acme.join('Grace', 'viewer');
    await globex.join('Mallory', 'owner');
    const first = await listMembers(acme.scope, { limit: 1, cursor: undefined });
    expect(first.items).toEqual([
      {
        id: ada.memberId,
        personId: ada.personId,
        name: 'Ada',
        email: ada.email,
        image: null,
        role: expect.objectContaining({ name: 'owner', permissions }),
        twoFactorEnabled: false,
        createdAt: expect.any(Date),
        lastSeenAt: null,
      },
    ]);
    const second = await listMembers(acme.scope, { limit: 1, cursor: first.nextCursor ?? undefined });
    expect([second.items.map(({ name }) => name), second.nextCursor]).toEqual([['Grace'], null]);
  });

  it('are given another role, which the audit log tells of once', async () => {
    const { acme } = await staffedTenants(test, 'change');
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const grace = await acme.join('Grace', 'viewer');
    const changed = await changeMemberRole(acme.scope, { author, id: grace.memberId, role: 'editor' });
    expect(changed.role.name).toBe('editor');
    expect(await lastEntry(acme)).toMatchObject({
      actor: { kind: 'member', label: 'Ada' },
      action: 'member.role_changed',
      before: { name: 'Grace', role: 'viewer' },
      after: { name: 'Grace', role: 'editor' },
    });
    await changeMemberRole(acme.scope, { author, id: grace.memberId, role: 'editor' });
    expect((await listAudit(acme.scope, { limit: 9, cursor: undefined, action: 'member.role_changed' })).items).toHaveLength(1);
  });

  it('of another tenant are not there, and neither are its roles', async () => {
    const { acme, globex } = await staffedTenants(test, 'foreign');
    const ada = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const grace = await acme.join('Grace', 'viewer');
    const mallory = await globex.join('Mallory', 'owner');
    const foreignRole = await createRole(globex.scope, {
      author: authorFrom(mallory, 'owner'),
      name: 'Spies',
      description: '',
      permissions: ['bots.read'],
    });
    for (const attempt of [
      () => changeMemberRole(acme.scope, { author: ada, id: mallory.memberId, role: 'viewer' }),
      () => changeMemberRole(acme.scope, { author: ada, id: grace.memberId, role: foreignRole.id }),
      () => removeMember(acme.scope, { author: ada, id: mallory.memberId }),
      () => ownMembership(test.database, mallory, acme.scope.tenantId),
      () => ownMembership(test.database, mallory, newId('tenant')),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    expect(await rolesOf(globex)).toEqual({ Mallory: 'owner' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner', Grace: 'viewer' });
  });
});

describe('who changes what members may do', () => {
  const withoutKeys = permissions.filter((permission) => permission !== 'keys.write' && permission !== 'tenant.transfer');

  it('neither gives nor takes more than they have', async () => {
    const { acme } = await staffedTenants(test, 'escalation');
    await acme.join('Ada', 'owner');
    const admin = await acme.join('Grace', 'admin');
    const viewer = await acme.join('Linus', 'viewer');
    const author = authorFrom(await acme.join('Eve', 'viewer'), withoutKeys);
    for (const attempt of [
      () => changeMemberRole(acme.scope, { author, id: viewer.memberId, role: 'admin' }),
      () => changeMemberRole(acme.scope, { author, id: admin.memberId, role: 'viewer' }),
      () => removeMember(acme.scope, { author, id: admin.memberId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden', details: { permissions: ['keys.write'] } });
    await changeMemberRole(acme.scope, { author, id: viewer.memberId, role: 'editor' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner', Grace: 'admin', Linus: 'editor', Eve: 'viewer' });
  });

  it('makes and unmakes owners only as an owner in person, not by a key that may do everything', async () => {
    const { acme } = await staffedTenants(test, 'owners');
    const ada = await acme.join('Ada', 'owner');
    const second = await acme.join('Bell', 'owner');
    const grace = await acme.join('Grace', 'admin');
    const owner = authorFrom(ada, 'owner');
    const key: Author = { ...owner, actor: { kind: 'api_key', apiKeyId: newId('apiKey'), label: 'everything' } };
    for (const author of [key, authorFrom(grace, 'admin')]) {
      for (const attempt of [
        () => changeMemberRole(acme.scope, { author, id: grace.memberId, role: 'owner' }),
        () => changeMemberRole(acme.scope, { author, id: second.memberId, role: 'viewer' }),
        () => removeMember(acme.scope, { author, id: second.memberId }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    await changeMemberRole(acme.scope, { author: owner, id: grace.memberId, role: 'owner' });
    await changeMemberRole(acme.scope, { author: owner, id: second.memberId, role: 'viewer' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner', Bell: 'viewer', Grace: 'owner' });
  });
});

describe('the last owner', () => {
  it('cannot leave, be removed or be given another role, by themselves either', async () => {
    const { acme, globex } = await staffedTenants(test, 'last');
    const ada = await acme.join('Ada', 'owner');
    await globex.join('Mallory', 'owner');
    const author = authorFrom(ada, 'owner');
    const { member } = await ownMembership(test.database, ada, acme.scope.tenantId);
    for (const attempt of [
      () => changeMemberRole(acme.scope, { author, id: ada.memberId, role: 'admin' }),
      () => removeMember(acme.scope, { author, id: ada.memberId }),
      () => leaveTenant(acme.scope, { member, trail: author.trail }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'last_owner' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner' });
  });

  it('is one of two who unmake each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { acme } = await staffedTenants(test, `duel-${round}`);
      const [ada, bell] = [await acme.join('Ada', 'owner'), await acme.join('Bell', 'owner')];
      const settled = await Promise.allSettled([
        changeMemberRole(acme.scope, { author: authorFrom(ada, 'owner'), id: bell.memberId, role: 'viewer' }),
        removeMember(acme.scope, { author: authorFrom(bell, 'owner'), id: ada.memberId }),
      ]);
      expect(outcomes(settled)).toEqual(['done', 'last_owner']);
      expect(Object.values(await rolesOf(acme))).toContain('owner');
    }
  });

  it('is one of many who leave at the same moment', async () => {
    const { acme } = await staffedTenants(test, 'exodus');
    const owners = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => acme.join(name, 'owner')));
    const leaving = owners.map(async (owner) => {
      const { scope, member } = await ownMembership(test.database, owner, acme.scope.tenantId);
      await leaveTenant(scope, { member, trail: authorFrom(owner, 'owner').trail });
    });
    expect(outcomes(await Promise.allSettled(leaving))).toEqual(['done', 'done', 'done', 'done', 'done', 'last_owner']);
    expect(Object.values(await rolesOf(acme))).toEqual(['owner']);
  });
});

describe('leaving and removing', () => {
  it('end a membership and say so in the audit log', async () => {
    const { acme } = await staffedTenants(test, 'leave');
    const ada = await acme.join('Ada', 'owner');
    const grace = await acme.join('Grace', 'agent');
    const linus = await acme.join('Linus', 'viewer');
    const { member } = await ownMembership(test.database, grace, acme.scope.tenantId);
    await leaveTenant(acme.scope, { member, trail: authorFrom(grace, 'agent').trail });
    expect(await lastEntry(acme)).toMatchObject({ action: 'member.left', before: { name: 'Grace', email: grace.email, role: 'agent' } });
    await removeMember(acme.scope, { author: authorFrom(ada, 'owner'), id: linus.memberId });
    expect(await lastEntry(acme)).toMatchObject({ action: 'member.removed', actor: { label: 'Ada' }, before: { name: 'Linus' } });
    await expect(ownMembership(test.database, grace, acme.scope.tenantId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner' });
  });
});

describe('handing a tenant over', () => {
  it('makes the other an owner and the owner an admin, in one step', async () => {
    const { acme } = await staffedTenants(test, 'transfer');
    const ada = await acme.join('Ada', 'owner');
    const grace = await acme.join('Grace', 'viewer');
    const { member } = await ownMembership(test.database, ada, acme.scope.tenantId);
    const { trail } = authorFrom(ada, 'owner');
    expect(await transferTenant(acme.scope, { owner: member, to: grace.memberId, trail })).toMatchObject({ role: { name: 'owner' } });
    expect(await rolesOf(acme)).toEqual({ Ada: 'admin', Grace: 'owner' });
    expect(await lastEntry(acme)).toMatchObject({ action: 'tenant.transferred', before: { owner: 'Ada' }, after: { owner: 'Grace' } });
    await expect(transferTenant(acme.scope, { owner: member, to: ada.memberId, trail })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is refused to those who are no owner, to oneself, to another owner and to strangers', async () => {
    const { acme, globex } = await staffedTenants(test, 'no-transfer');
    const [ada, bell] = [await acme.join('Ada', 'owner'), await acme.join('Bell', 'owner')];
    const grace = await acme.join('Grace', 'admin');
    const mallory = await globex.join('Mallory', 'owner');
    const { trail } = authorFrom(ada, 'owner');
    const membership = async (of: typeof ada) => (await ownMembership(test.database, of, acme.scope.tenantId)).member;
    const hand = async (from: typeof ada, to: typeof ada) =>
      transferTenant(acme.scope, { owner: await membership(from), to: to.memberId, trail });
    await expect(hand(grace, grace)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(hand(ada, ada)).rejects.toMatchObject({ code: 'already_owner' });
    await expect(hand(ada, bell)).rejects.toMatchObject({ code: 'already_owner' });
    await expect(hand(ada, mallory)).rejects.toMatchObject({ code: 'not_found' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner', Bell: 'owner', Grace: 'admin' });
  });

  it('to two at the same moment happens once', async () => {
    const { acme } = await staffedTenants(test, 'two-heirs');
    const ada = await acme.join('Ada', 'owner');
    const heirs = [await acme.join('Grace', 'viewer'), await acme.join('Linus', 'viewer')];
    const { member } = await ownMembership(test.database, ada, acme.scope.tenantId);
    const { trail } = authorFrom(ada, 'owner');
    const settled = await Promise.allSettled(
      heirs.map(({ memberId }) => transferTenant(acme.scope, { owner: member, to: memberId, trail })),
    );
    expect(outcomes(settled)).toEqual(['done', 'forbidden']);
    expect(Object.values(await rolesOf(acme)).toSorted()).toEqual(['admin', 'owner', 'viewer']);
  });
});

import { permissions } from '@parley/contract/permissions';
import { createRoleBody } from '@parley/contract/roles';
import { authorFrom, staffedTenants } from '@parley/testing/app/staffed-tenants';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { changeMemberRole } from './change-member-role.ts';
import { createRole } from './create-role.ts';
import { deleteRole } from './delete-role.ts';
import { inviteMember } from './invite-member.ts';
import { listRoles } from './list-roles.ts';
import { updateRole } from './update-role.ts';

let test: TestDatabase;
const deps = { now: () => Date.now() };

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

describe('the roles of a tenant', () => {
  it('are the built-in ones and its own, with what each may do and how many have it', async () => {
    const { acme, globex } = await staffedTenants(test, 'list');
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const grace = await acme.join('Grace', 'viewer');
    const role = await createRole(acme.scope, {
      author,
      name: 'Librarian',
      description: 'Looks after the knowledge',
      permissions: ['knowledge.read', 'knowledge.write', 'knowledge.read'],
    });
    await changeMemberRole(acme.scope, { author, id: grace.memberId, role: role.id });
    const listed = await listRoles(acme.scope);
    expect(listed.map((each) => [each.name, each.builtIn, each.memberCount])).toEqual([
      ['owner', true, 1],
      ['admin', true, 0],
      ['editor', true, 0],
      ['agent', true, 0],
      ['viewer', true, 0],
      ['Librarian', false, 1],
    ]);
    expect(listed[0]?.permissions).toEqual(permissions);
    expect(listed[5]).toMatchObject({ role: expect.stringMatching(/^rol_/), permissions: ['knowledge.read', 'knowledge.write'] });
    expect((await listRoles(globex.scope)).map(({ name }) => name)).not.toContain('Librarian');
  });

  it('hold no more than who makes or changes them', async () => {
    const { acme } = await staffedTenants(test, 'more');
    const owner = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const author = authorFrom(await acme.join('Grace', 'viewer'), ['roles.write', 'bots.read']);
    const strong = { name: 'Strong', description: '', permissions: ['bots.read', 'bots.write'] as const };
    await expect(createRole(acme.scope, { author, ...strong, permissions: ['bots.write'] })).rejects.toMatchObject({ code: 'forbidden' });
    const weak = await createRole(acme.scope, { author, name: 'Weak', description: '', permissions: ['bots.read'] });
    await expect(updateRole(acme.scope, { author, id: weak.id, permissions: ['bots.write'] })).rejects.toMatchObject({ code: 'forbidden' });
    const role = await createRole(acme.scope, { author: owner, ...strong, permissions: ['bots.read', 'bots.write'] });
    for (const attempt of [
      () => updateRole(acme.scope, { author, id: role.id, permissions: ['bots.read'] }),
      () => updateRole(acme.scope, { author, id: role.id, name: 'Tame' }),
      () => deleteRole(acme.scope, deps, { author, id: role.id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden', details: { permissions: ['bots.write'] } });
  });

  it('never hold what makes an owner', () => {
    const body = { name: 'Crown', permissions: ['tenant.transfer'] };
    expect(createRoleBody.safeParse(body).success).toBe(false);
    expect(createRoleBody.safeParse({ ...body, permissions: ['tenant.write'] }).success).toBe(true);
  });

  it('have one name each, in each tenant', async () => {
    const { acme, globex } = await staffedTenants(test, 'names');
    const role = { name: 'Librarian', description: '', permissions: ['bots.read' as const] };
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    await createRole(acme.scope, { ...role, author });
    await createRole(globex.scope, { ...role, author: authorFrom(await globex.join('Hank', 'owner'), 'owner') });
    await expect(createRole(acme.scope, { ...role, author })).rejects.toMatchObject({ code: 'already_exists' });
  });

  it('tell the audit log what changed', async () => {
    const { acme } = await staffedTenants(test, 'audited');
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const role = await createRole(acme.scope, { author, name: 'Librarian', description: '', permissions: ['bots.read'] });
    await updateRole(acme.scope, { author, id: role.id, permissions: ['bots.read', 'bots.write'] });
    await updateRole(acme.scope, { author, id: role.id, name: 'Librarian' });
    await deleteRole(acme.scope, deps, { author, id: role.id });
    const { items } = await listAudit(acme.scope, { limit: 9, cursor: undefined });
    expect(items.map(({ action, before, after }) => [action, before, after]).toReversed()).toEqual([
      ['role.created', null, { name: 'Librarian', description: '', permissions: ['bots.read'] }],
      ['role.changed', { permissions: ['bots.read'] }, { permissions: ['bots.read', 'bots.write'] }],
      ['role.deleted', { name: 'Librarian', description: '', permissions: ['bots.read', 'bots.write'] }, null],
    ]);
  });

  it('stay while a member has them or somebody is invited to them', async () => {
    const { acme, globex } = await staffedTenants(test, 'used');
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    const grace = await acme.join('Grace', 'viewer');
    const make = (name: string) => createRole(acme.scope, { author, name, description: '', permissions: ['bots.read'] });
    const [held, offered, free] = [await make('Held'), await make('Offered'), await make('Free')];
    await changeMemberRole(acme.scope, { author, id: grace.memberId, role: held.id });
    const dashboard = new URL('https://parley.example/app/');
    await inviteMember(acme.scope, deps, { author, dashboard, email: 'linus@example.com', role: offered.id });
    const drop = (id: typeof free.id) => deleteRole(acme.scope, deps, { author, id });
    await expect(drop(held.id)).rejects.toMatchObject({ code: 'in_use', details: { members: 1, invitations: 0 } });
    await expect(drop(offered.id)).rejects.toMatchObject({ code: 'in_use', details: { members: 0, invitations: 1 } });
    await expect(deleteRole(globex.scope, deps, { author, id: free.id })).rejects.toMatchObject({ code: 'not_found' });
    await drop(free.id);
    expect((await listRoles(acme.scope)).map(({ name }) => name)).not.toContain('Free');
  });

  it('are not deleted from under somebody who is given them at the same moment', async () => {
    const { acme } = await staffedTenants(test, 'race');
    const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
    for (let round = 0; round < 5; round++) {
      const member = await acme.join(`Grace ${round}`, 'viewer');
      const role = await createRole(acme.scope, { author, name: `Role ${round}`, description: '', permissions: ['bots.read'] });
      const [given, deleted] = await Promise.allSettled([
        changeMemberRole(acme.scope, { author, id: member.memberId, role: role.id }),
        deleteRole(acme.scope, deps, { author, id: role.id }),
      ]);
      expect([given.status, deleted.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

import type { RouteRequest } from '@parley/platform/http/route';
import { authorFrom, type StaffedTenant, staffedTenants } from '@parley/testing/app/staffed-tenants';
import { createStoredPerson, type StoredPerson } from '@parley/testing/app/stored-people';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { createTenantStatuses } from '../tenants/public.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Author } from './author.ts';
import { createRole } from './create-role.ts';
import { toInvitationResponse } from './invitation.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { lookAtInvitation } from './look-at-invitation.ts';
import { removeMember } from './remove-member.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const dashboard = new URL('https://parley.example/app/');
const everything = { limit: 100, cursor: undefined };
const request: RouteRequest = {
  ...{ id: 'req-1', method: 'POST', path: '/', ip: '203.0.113.7', origin: undefined, lastEventId: undefined },
  ...{ signal: new AbortController().signal, header: () => undefined, cookie: () => undefined, tenantInPath: undefined },
  log: { debug() {}, info() {}, warn() {}, error() {}, child: () => request.log },
};

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

/** A tenant with an owner, a clock of its own, and everything that is done with invitations. */
async function staged(name: string) {
  const { acme, globex } = await staffedTenants(test, name);
  const clock = { ms: Date.now() };
  const deps = {
    database: test.database,
    statuses: createTenantStatuses(test.database, { now: () => clock.ms, rememberMs: 0 }),
    now: () => clock.ms,
  };
  const author = authorFrom(await acme.join('Ada', 'owner'), 'owner');
  const emailOf = (person: string) => `${person}-${name}@example.com`;
  return {
    ...{ acme, globex, clock, deps, author, emailOf },
    days(days: number): void {
      clock.ms += days * 24 * 3_600_000;
    },
    invite: (email: string, role: Parameters<typeof inviteMember>[2]['role'] = 'editor', by: Author = author) =>
      inviteMember(acme.scope, deps, { author: by, dashboard, email, role }),
    person: (who: string) => createStoredPerson(test, who, emailOf(who)),
    accept: (token: string, { personId }: StoredPerson) => acceptInvitation(deps, { token, personId, request }),
    look: (token: string) => lookAtInvitation(deps, token),
  };
}

/** What was sent to an address, latest last. */
async function mailsTo(email: string): Promise<{ subject: string; text: string; html: string; kind: string; tenant_id: string }[]> {
  return test.asAdmin(
    async (client) => (await client.query('select * from mails where recipient = $1 order by created_at, id', [email])).rows,
  );
}

async function tokenSentTo(email: string): Promise<string> {
  const text = (await mailsTo(email)).at(-1)?.text ?? '';
  const token = /https:\/\/parley\.example\/app\/invitation\?token=(\S+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link in: ${text}`);
  return token;
}

async function rolesOf(tenant: StaffedTenant): Promise<Record<string, string>> {
  return Object.fromEntries((await listMembers(tenant.scope, everything)).items.map(({ name, role }) => [name, role.name]));
}

function outcomes(settled: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as { code?: string }).code)).toSorted();
}

describe('an invitation', () => {
  it('is sent by mail, shows where it leads, and makes whoever has the address a member', async () => {
    const { acme, globex, author, invite, person, accept, look, emailOf, clock } = await staged('whole');
    const invitation = await invite(emailOf('grace'));
    expect(toInvitationResponse(invitation, new Date(clock.ms))).toMatchObject({
      ...{ email: emailOf('grace'), role: 'editor', roleName: 'editor', status: 'open', invitedBy: { name: 'Ada' } },
      expiresAt: new Date(clock.ms + 7 * 24 * 3_600_000).toISOString(),
    });
    const [mail] = await mailsTo(emailOf('grace'));
    expect(mail).toMatchObject({ kind: 'members.invitation', subject: `You are invited to ${acme.name}`, tenant_id: acme.scope.tenantId });
    expect(mail?.text).toContain(`Ada invites you to work on the chatbots of ${acme.name}, as editor.`);
    const token = await tokenSentTo(emailOf('grace'));
    expect(mail?.html).toContain(token);
    expect(await look(token)).toEqual({ tenantName: acme.name, roleName: 'editor' });

    const grace = await person('grace');
    const { tenant, memberId } = await accept(token, grace);
    expect(tenant.id).toBe(acme.scope.tenantId);
    const { items } = await listMembers(acme.scope, everything);
    expect(items.find(({ id }) => id === memberId)).toMatchObject({ personId: grace.personId, role: { name: 'editor' } });
    expect((await listMembers(globex.scope, everything)).items).toEqual([]);
    const audit = (await listAudit(acme.scope, everything)).items.map(({ actor, action, after }) => [actor.label, action, after]);
    expect(audit).toEqual([
      ['grace', 'invitation.accepted', { email: emailOf('grace'), role: 'editor' }],
      ['Ada', 'invitation.created', { email: emailOf('grace'), role: 'editor' }],
    ]);
    expect((await listInvitations(globex.scope, everything)).items).toEqual([]);
    expect(author.trail.actor.label).toBe('Ada');
  });

  it('is written in German for a tenant that speaks it', async () => {
    const { acme, invite, emailOf } = await staged('german');
    await acme.scope.transaction((db) =>
      db
        .updateTable('tenants')
        .set({ settings: JSON.stringify({ locale: 'de-AT' }) })
        .execute(),
    );
    await invite(emailOf('grace'), 'admin');
    const [mail] = await mailsTo(emailOf('grace'));
    expect(mail?.subject).toBe(`Einladung zu ${acme.name}`);
    expect(mail?.text).toContain('Ihre Rolle: Administrator.');
    expect(mail?.html).toContain('lang="de"');
  });

  it('to a custom role gives that role', async () => {
    const { acme, author, invite, person, accept, look, emailOf } = await staged('custom');
    const role = await createRole(acme.scope, { author, name: 'Librarian', description: '', permissions: ['knowledge.write'] });
    await invite(emailOf('grace'), role.id);
    const token = await tokenSentTo(emailOf('grace'));
    expect((await look(token)).roleName).toBe('Librarian');
    await accept(token, await person('grace'));
    expect(await rolesOf(acme)).toMatchObject({ grace: 'Librarian' });
  });

  it('gives no more than its author has', async () => {
    const { acme, invite, emailOf } = await staged('escalation');
    const admin = authorFrom(await acme.join('Bell', 'admin'), 'admin');
    const weak = authorFrom(await acme.join('Eve', 'viewer'), ['members.write', 'members.read']);
    await expect(invite(emailOf('grace'), 'owner', admin)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(invite(emailOf('grace'), 'viewer', weak)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await mailsTo(emailOf('grace'))).toEqual([]);
  });

  it('is open once to an address, and never to a member', async () => {
    const { acme, globex, deps, invite, emailOf, person, accept, days } = await staged('once');
    await invite(emailOf('grace'));
    await expect(invite(emailOf('grace'))).rejects.toMatchObject({ code: 'already_exists' });
    const other = authorFrom(await globex.join('Hank', 'owner'), 'owner');
    await inviteMember(globex.scope, deps, { author: other, dashboard, email: emailOf('grace'), role: 'viewer' });
    days(8);
    await invite(emailOf('grace'));
    const { items } = await listInvitations(acme.scope, everything);
    expect(items.map((each) => toInvitationResponse(each, new Date(deps.now())).status)).toEqual(['open', 'expired']);
    await accept(await tokenSentTo(emailOf('grace')), await person('grace'));
    await expect(invite(emailOf('grace'))).rejects.toMatchObject({ code: 'already_member' });
  });

  it('to one address by two at the same moment is one', async () => {
    const { acme, invite, emailOf } = await staged('two-authors');
    const settled = await Promise.allSettled([invite(emailOf('grace')), invite(emailOf('grace')), invite(emailOf('grace'))]);
    expect(outcomes(settled)).toEqual(['already_exists', 'already_exists', 'done']);
    expect(await mailsTo(emailOf('grace'))).toHaveLength(1);
    expect((await listInvitations(acme.scope, everything)).items).toHaveLength(1);
  });

  it('stores nothing that opens it', async () => {
    const { invite, emailOf } = await staged('hash');
    await invite(emailOf('grace'));
    const secret = (await tokenSentTo(emailOf('grace'))).slice(-43);
    const rows = await test.asAdmin(async (client) => (await client.query('select i::text as row from invitations i')).rows);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });
});

describe('the link of an invitation', () => {
  it('works once, also when two open it at the same moment', async () => {
    const { acme, invite, emailOf, person, accept, look } = await staged('double');
    await invite(emailOf('grace'));
    const token = await tokenSentTo(emailOf('grace'));
    const grace = await person('grace');
    const settled = await Promise.allSettled(Array.from({ length: 4 }, () => accept(token, grace)));
    expect(outcomes(settled)).toEqual(['done', 'link_invalid', 'link_invalid', 'link_invalid']);
    await expect(accept(token, grace)).rejects.toMatchObject({ code: 'link_invalid' });
    await expect(look(token)).rejects.toMatchObject({ code: 'link_invalid' });
    expect(await rolesOf(acme)).toEqual({ Ada: 'owner', grace: 'editor' });
  });

  it('is good for nobody but whose confirmed address it was sent to', async () => {
    const { acme, invite, emailOf, person, accept } = await staged('another');
    await invite(emailOf('grace'));
    const token = await tokenSentTo(emailOf('grace'));
    await expect(accept(token, await person('mallory'))).rejects.toMatchObject({ code: 'invitation_for_another' });
    const grace = await person('grace');
    const confirmed = (value: boolean) =>
      test.asAdmin((client) => client.query('update people set email_verified = $1 where id = $2', [value, grace.personId]));
    await confirmed(false);
    await expect(accept(token, grace)).rejects.toMatchObject({ code: 'invitation_for_another' });
    await confirmed(true);
    await accept(token, grace);
    expect(await rolesOf(acme)).toMatchObject({ grace: 'editor' });
  });

  it('opens nothing when it is too old, withdrawn, sent again or made up', async () => {
    const { acme, deps, author, invite, emailOf, look, days } = await staged('void');
    const invitation = await invite(emailOf('grace'));
    const first = await tokenSentTo(emailOf('grace'));
    const change = { author, id: invitation.id, dashboard };
    await resendInvitation(acme.scope, deps, change);
    const second = await tokenSentTo(emailOf('grace'));
    expect(second).not.toBe(first);
    expect(await look(second)).toMatchObject({ tenantName: acme.name });
    const other = (await invite(emailOf('linus'))) && (await tokenSentTo(emailOf('linus')));
    for (const token of [first, `${second}x`, second.slice(0, -1), `${other.slice(0, 31)}${second.slice(31)}`, '', 'inv_', 'null'])
      await expect(look(token)).rejects.toMatchObject({ code: 'link_invalid' });
    days(8);
    await expect(look(second)).rejects.toMatchObject({ code: 'link_invalid' });
    await resendInvitation(acme.scope, deps, change);
    const third = await tokenSentTo(emailOf('grace'));
    expect(await look(third)).toMatchObject({ roleName: 'editor' });
    await revokeInvitation(acme.scope, deps, change);
    await expect(look(third)).rejects.toMatchObject({ code: 'link_invalid' });
    await revokeInvitation(acme.scope, deps, change);
    await expect(resendInvitation(acme.scope, deps, change)).rejects.toMatchObject({ code: 'invitation_answered' });
    const actions = (await listAudit(acme.scope, everything)).items.map(({ action }) => action).toReversed();
    expect(actions.filter((action) => action !== 'invitation.created')).toEqual([
      ...['invitation.resent', 'invitation.resent', 'invitation.revoked'],
    ]);
  });

  it('leads nowhere while the tenant is suspended', async () => {
    const { acme, invite, emailOf, person, accept, look } = await staged('suspended');
    await invite(emailOf('grace'));
    const token = await tokenSentTo(emailOf('grace'));
    const setStatus = (status: string) =>
      test.asAdmin((client) => client.query('update tenants set status = $1 where id = $2', [status, acme.scope.tenantId]));
    await setStatus('suspended');
    await expect(look(token)).rejects.toMatchObject({ code: 'tenant_suspended' });
    await expect(accept(token, await person('grace'))).rejects.toMatchObject({ code: 'tenant_suspended' });
    await setStatus('active');
    expect(await look(token)).toMatchObject({ roleName: 'editor' });
  });

  it('of another tenant is neither withdrawn nor sent again, and stays good', async () => {
    const { globex, deps, invite, emailOf, look } = await staged('foreign');
    const invitation = await invite(emailOf('grace'));
    const mallory = authorFrom(await globex.join('Mallory', 'owner'), 'owner');
    const change = { author: mallory, id: invitation.id, dashboard };
    await expect(revokeInvitation(globex.scope, deps, change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(resendInvitation(globex.scope, deps, change)).rejects.toMatchObject({ code: 'not_found' });
    expect(await look(await tokenSentTo(emailOf('grace')))).toMatchObject({ roleName: 'editor' });
  });

  it('survives the member who sent it', async () => {
    const { acme, author, emailOf, invite, person, accept, clock } = await staged('orphan');
    const bell = await acme.join('Bell', 'admin');
    await invite(emailOf('grace'), 'viewer', authorFrom(bell, 'admin'));
    await removeMember(acme.scope, { author, id: bell.memberId });
    const [invitation] = (await listInvitations(acme.scope, everything)).items;
    expect(invitation && toInvitationResponse(invitation, new Date(clock.ms)).invitedBy).toBeNull();
    await accept(await tokenSentTo(emailOf('grace')), await person('grace'));
    expect(await rolesOf(acme)).toMatchObject({ grace: 'viewer' });
  });
});

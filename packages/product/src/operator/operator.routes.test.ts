import { formatId } from '@parley/contract/ids';
import type { OperatorTenantDetail } from '@parley/contract/operator-tenants';
import type { TenantResponse } from '@parley/contract/tenants';
import { createTestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { makeOperator } from '@parley/testing/app/test-member';
import { expectAnswer } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

async function operator() {
  const client = await app.client({ name: 'Olga' });
  await makeOperator(app.test.database, client.personId);
  return client;
}

const pathOf = (tenant: TestTenant) => `/v1/operator/tenants/${formatId('tenant', tenant.tenant.id)}`;

interface Entry {
  action: string;
  target: { kind: string; id: string } | null;
  actor: { label: string };
  before: object | null;
  after: object | null;
}

describe('the operator', () => {
  it('finds tenants by part of a name or slug, by status and by plan, a page at a time', async () => {
    const olga = await operator();
    const list = async (query: string) =>
      expectAnswer<{ items: TenantResponse[]; nextCursor: string | null }>(olga.call('GET', `/v1/operator/tenants?${query}`), 200);
    const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);
    expect(await slugs('search=CME')).toEqual(['acme']);
    expect(await slugs('search=%25')).toEqual([]);
    const first = await list('limit=1');
    expect(first.items).toHaveLength(1);
    expect(await slugs(`limit=1&cursor=${first.nextCursor}`)).not.toEqual(first.items.map(({ slug }) => slug));
    await expectAnswer(olga.call('PATCH', pathOf(app.globex), { plan: 'starter' }), 200);
    expect(await slugs('plan=starter')).toEqual(['globex']);
    expect(await slugs('status=closed&plan=starter')).toEqual([]);
  });

  it('changes a status with a reason, and a plan, which the tenant reads in its log and operators in theirs', async () => {
    const olga = await operator();
    const owner = await app.acme.member('owner');
    const path = pathOf(app.acme);
    expect(await expectAnswer(olga.call('POST', `${path}/suspend`, { reason: 'Unpaid.' }), 200)).toMatchObject({ status: 'suspended' });
    expect(await expectAnswer(olga.call('POST', `${path}/resume`, { reason: 'Paid.' }), 200)).toMatchObject({ status: 'active' });
    const { plan } = await expectAnswer<TenantResponse>(olga.call('GET', path), 200);
    expect(await expectAnswer(olga.call('PATCH', path, { plan: 'professional' }), 200)).toMatchObject({ plan: 'professional' });
    const told = [
      { action: 'tenant.plan_changed', before: { plan }, after: { plan: 'professional' } },
      { action: 'tenant.resumed', before: { status: 'suspended' }, after: { reason: 'Paid.' } },
      { action: 'tenant.suspended', before: { status: 'active' }, after: { reason: 'Unpaid.' } },
    ];
    for (const client of [owner, olga]) {
      const log = client === owner ? '/v1/audit-entries' : '/v1/operator/audit-entries';
      const { items } = await expectAnswer<{ items: Entry[] }>(client.call('GET', log), 200);
      const about = items.filter(({ target }) => target?.id === formatId('tenant', app.acme.tenant.id));
      expect(about.slice(0, 3)).toMatchObject(told.map((entry) => ({ ...entry, actor: { label: 'Olga' } })));
    }
    const other = await expectAnswer<{ items: Entry[] }>((await app.globex.member('owner')).call('GET', '/v1/audit-entries'), 200);
    expect(other.items.filter(({ target }) => target?.id === formatId('tenant', app.acme.tenant.id))).toEqual([]);
  });

  it('is told what a tenant has and used this month as figures, and what went wrong there', async () => {
    const olga = await operator();
    await app.globex.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    await (await app.globex.visitor()).ask('When does the shop in Lund open?');
    const told = await expectAnswer<OperatorTenantDetail>(olga.call('GET', pathOf(app.globex)), 200);
    expect(told.usage).toMatchObject({ conversations: 1, modelCalls: 1, bots: 1, publishedBots: 1, sources: 1 });
    expect(told.usage.storedBytes).toBeGreaterThan(40);
    expect(told.health).toMatchObject({ lastTurnAt: expect.any(String), failedSources: 0, deadJobs: 0, failedMails: 0 });
    expect(JSON.stringify(told)).not.toContain('Lund');
    await app.globex.scope.transaction((db) => db.updateTable('sources').set({ status: 'failed' }).execute());
    await app.test.asAdmin((client) =>
      client.query(
        `insert into mails (id, tenant_id, kind, recipient, subject, text, html, status)
         values (gen_random_uuid(), $1, 'members.invitation', 'a@example.com', 'Hello', 'x', 'x', 'failed')`,
        [app.globex.tenant.id],
      ),
    );
    const worse = await expectAnswer<OperatorTenantDetail>(olga.call('GET', pathOf(app.globex)), 200);
    expect(worse.health).toMatchObject({ failedSources: 1, failedMails: 1 });
    const { health, usage } = await expectAnswer<OperatorTenantDetail>(olga.call('GET', pathOf(app.acme)), 200);
    expect([health, usage]).toMatchObject([{ failedSources: 0, failedMails: 0, lastTurnAt: null }, { conversations: 0 }]);
  });

  it('creates a tenant whose owner needs nothing but the link, and invites nobody once somebody is in', async () => {
    const olga = await operator();
    const grace = await app.person();
    const body = { name: 'Initech', slug: 'initech', plan: 'starter', ownerEmail: 'lost@example.com' };
    const made = await expectAnswer<TenantResponse>(olga.call('POST', '/v1/operator/tenants', body), 201);
    expect(made).toMatchObject({ name: 'Initech', plan: 'starter', status: 'active' });
    await expectAnswer(olga.call('POST', '/v1/operator/tenants', body), 409);
    const again = `/v1/operator/tenants/${made.id}/owner-invitations`;
    expect((await olga.call('POST', again, { email: grace.email })).status).toBe(204);
    const mails = await expectAnswer<{ items: { id: string; to: string; kind: string }[] }>(olga.call('GET', '/v1/operator/mails'), 200);
    const linkTo = async (email: string) => {
      const { id } = mails.items.find(({ to, kind }) => to === email && kind === 'members.invitation') ?? {};
      const { text } = await expectAnswer<{ text: string }>(olga.call('GET', `/v1/operator/mails/${id}`), 200);
      return /token=(\S+)/.exec(text)?.[1];
    };
    await expectAnswer(grace.call('POST', '/v1/auth/invitations/accept', { token: await linkTo('lost@example.com') }), 422);
    await expectAnswer(grace.call('POST', '/v1/auth/invitations/accept', { token: await linkTo(grace.email) }), 200);
    const named = { 'parley-tenant': 'initech' };
    const bots = await expectAnswer<{ items: { published: object | null }[] }>(grace.call('GET', '/v1/bots', undefined, named), 200);
    expect(bots.items).toMatchObject([{ published: { number: 1 } }]);
    expect(await expectAnswer(olga.call('POST', again, { email: 'olga@example.com' }), 409)).toMatchObject({ code: 'already_member' });
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, named), 404);
    const log = await expectAnswer<{ items: Entry[] }>(grace.call('GET', '/v1/audit-entries', undefined, named), 200);
    expect(log.items.map(({ action }) => action)).toEqual([
      'invitation.accepted',
      'mail.read',
      'mail.read',
      'invitation.created',
      'invitation.created',
      'bot.published',
      'bot.created',
      'tenant.created',
    ]);
  });

  it('leaves one link open of two that invite an owner at once, and nobody learns of the tenant by the other', async () => {
    const [olga, otto] = [await operator(), await operator()];
    const [grace, heidi] = [await app.person(), await app.person()];
    const body = { name: 'Umbrella', slug: 'umbrella', plan: 'starter', ownerEmail: 'lost@umbrella.example' };
    const { id } = await expectAnswer<TenantResponse>(olga.call('POST', '/v1/operator/tenants', body), 201);
    const invite = (by: typeof olga, email: string) =>
      expectAnswer(by.call('POST', `/v1/operator/tenants/${id}/owner-invitations`, { email }), 204);
    await Promise.all([invite(olga, grace.email), invite(otto, heidi.email)]);
    const { rows } = await app.test.asAdmin((client) =>
      client.query("select recipient, text from mails where kind = 'members.invitation' and recipient = any($1)", [
        [grace.email, heidi.email],
      ]),
    );
    const answers = await Promise.all(
      [grace, heidi].map(async (person) => {
        const mail = rows.find(({ recipient }: { recipient: string }) => recipient === person.email) as { text: string };
        const token = /token=(\S+)/.exec(mail.text)?.[1];
        const answer = await person.call('POST', '/v1/auth/invitations/accept', { token });
        const tenants = (await person.session()).tenants.map(({ slug }) => slug);
        return answer.status === 200 ? ['in', tenants] : [((await answer.json()) as { code: string }).code, tenants];
      }),
    );
    expect(answers.toSorted()).toEqual([
      ['in', ['umbrella']],
      ['link_invalid', []],
    ]);
    await expectAnswer(otto.call('POST', `/v1/operator/tenants/${id}/owner-invitations`, { email: 'x@example.com' }), 409);
  });

  it('changes system settings one by one, and nobody else does', async () => {
    const olga = await operator();
    await expectAnswer(olga.call('PATCH', '/v1/operator/settings', { selfService: false }), 200);
    expect(await expectAnswer(olga.call('GET', '/v1/operator/settings'), 200)).toMatchObject({ selfService: false, defaultPlan: 'free' });
    await expectAnswer((await app.client()).call('PATCH', '/v1/operator/settings', { selfService: true }), 403);
    expect(await expectAnswer(olga.call('GET', '/v1/operator/settings'), 200)).toMatchObject({ selfService: false });
  });

  it('reads mails that wait to be passed on, and no link that opens an account which exists', async () => {
    const olga = await operator();
    const store = async (kind: string, status: string) => {
      const { rows } = await app.test.asAdmin((client) =>
        client.query<{ id: string }>(
          `insert into mails (id, kind, recipient, subject, text, html, status, failure, next_attempt_at)
           values (gen_random_uuid(), $1, 'ada@example.com', 'Hello', 'the link', 'x', $2, 'no such mailbox', now() + interval '1 day') returning id`,
          [kind, status],
        ),
      );
      return `/v1/operator/mails/${formatId('mail', rows[0]?.id as never)}`;
    };
    const read = async (path: string) => expectAnswer(olga.call('GET', path), 200);
    expect(await read(await store('identity.verify-email', 'stored'))).toMatchObject({ text: 'the link', withheld: null });
    expect(await read(await store('identity.reset-password', 'stored'))).toMatchObject({ text: null, withheld: 'opens_account' });
    expect(await read(await store('identity.verify-email', 'queued'))).toMatchObject({ text: null, withheld: 'deliverable' });
    const failed = await store('identity.verify-email', 'failed');
    expect(await read(failed)).toMatchObject({ text: null, withheld: 'deliverable', failure: 'no such mailbox' });
    expect((await olga.call('POST', `${failed}/retry`)).status).toBe(204);
    const log = await expectAnswer<{ items: Entry[] }>(olga.call('GET', '/v1/operator/audit-entries?limit=2'), 200);
    expect(log.items.map(({ action }) => action)).toEqual(['mail.retried', 'mail.read']);
  });

  it('sees how the installation is', async () => {
    const olga = await operator();
    expect(await expectAnswer(olga.call('GET', '/v1/operator/health'), 200)).toMatchObject({
      engine: app.test.database.engine,
      mailDelivery: 'outbox',
      migrations: { applied: expect.any(Number), latest: expect.stringMatching(/^\d{4}_/) },
      queues: expect.arrayContaining([{ job: 'knowledge.index-source', waiting: 0, running: expect.any(Number), dead: 0 }]),
      unclaimedJobs: [],
    });
  });
});

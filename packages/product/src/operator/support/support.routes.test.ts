import { formatId } from '@parley/contract/ids';
import type { SupportGrantResponse, SupportVisitResponse } from '@parley/contract/support';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant } from '@parley/testing/app/create-test-tenant';
import { setTenantStatus } from '@parley/testing/app/set-tenant-status';
import { makeOperator } from '@parley/testing/app/test-member';
import { expectAnswer } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const acmePath = `/v1/operator/tenants/${formatId('tenant', app.acme.tenant.id)}`;
const inAcme = { 'parley-tenant': 'acme' };

async function operator() {
  const client = await app.client({ name: 'Olga' });
  await makeOperator(app.test.database, client.personId);
  return client;
}

async function logOf(owner: Awaited<ReturnType<typeof app.acme.member>>) {
  const { items } = await expectAnswer<{ items: { action: string; actor: { kind: string; label: string }; after: object | null }[] }>(
    owner.call('GET', '/v1/audit-entries'),
    200,
  );
  // What made the tenant's first bot has nothing to do with support.
  return items.filter(({ action }) => !action.startsWith('bot.'));
}

describe('support access', () => {
  it('opens a tenant from entering to leaving, stands in its log, and is told to its owners', async () => {
    const olga = await operator();
    const owner = await app.acme.member('owner');
    expect(await expectAnswer(olga.call('POST', `${acmePath}/enter`), 403)).toMatchObject({ code: 'support_not_granted' });
    const grant = await expectAnswer<SupportGrantResponse>(owner.call('POST', '/v1/support-grants', { reason: 'The bot is silent.' }), 201);
    expect(grant).toMatchObject({ access: 'read', status: 'open', lastVisit: null });
    expect(Date.parse(grant.expiresAt) - Date.parse(grant.createdAt)).toBe(24 * 3_600_000);
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, inAcme), 404);

    const visit = await expectAnswer<SupportVisitResponse>(olga.call('POST', `${acmePath}/enter`), 200);
    expect(visit).toMatchObject({ slug: 'acme', access: 'read' });
    const session = await expectAnswer<{ tenants: object[]; visits: object[] }>(olga.call('GET', '/v1/auth/session'), 200);
    expect(session).toMatchObject({ tenants: [], visits: [visit] });
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, inAcme), 200);
    await expectAnswer(olga.call('GET', '/v1/conversations', undefined, inAcme), 200);
    await expectAnswer(olga.call('POST', '/v1/bots', { name: 'Mine' }, inAcme), 403);
    await expectAnswer(olga.call('GET', '/v1/support-grants', undefined, inAcme), 403);
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, { 'parley-tenant': 'globex' }), 404);
    const { items } = await expectAnswer<{ items: SupportGrantResponse[] }>(owner.call('GET', '/v1/support-grants'), 200);
    expect(items).toMatchObject([{ id: grant.id, lastVisit: { operator: 'Olga', inside: true } }]);
    const { rows } = await app.test.asAdmin((client) =>
      client.query("select subject, text from mails where kind = 'tenants.support-entered'"),
    );
    expect(rows).toMatchObject([{ subject: 'Support has entered acme', text: expect.stringContaining('The bot is silent.') }]);

    expect((await olga.call('POST', `${acmePath}/leave`)).status).toBe(204);
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, inAcme), 404);
    const told = await logOf(owner);
    expect(told.map(({ action }) => action)).toEqual(['support.left', 'support.conversations_read', 'support.entered', 'support.granted']);
    expect(told[1]).toMatchObject({ actor: { kind: 'operator', label: 'Olga' }, after: { method: 'GET', path: '/v1/conversations' } });
    expect(await logOf(await app.globex.member('owner'))).toEqual([]);
  });

  it('to change things leaves a line for each change, and ends when it is taken back', async () => {
    const olga = await operator();
    const { url, installation, test } = app;
    const tenant = await createTestTenant({ url, installation, database: test.database }, 'mended');
    const [path, named] = [`/v1/operator/tenants/${formatId('tenant', tenant.tenant.id)}`, { 'parley-tenant': 'mended' }];
    const admin = await tenant.member('admin');
    const body = { reason: 'Please mend it.', access: 'write', hours: 1 };
    const { id } = await expectAnswer<SupportGrantResponse>(admin.call('POST', '/v1/support-grants', body), 201);
    await expectAnswer(olga.call('POST', `${path}/enter`), 200);
    await expectAnswer(olga.call('POST', '/v1/bots', { name: 'Mended' }, named), 201);
    await expectAnswer(olga.call('PATCH', '/v1/tenant', { name: 'Acme two' }, named), 200);
    const told = (await logOf(admin)).filter(({ action }) => action === 'support.change_requested');
    expect(told.map(({ after }) => after)).toEqual([
      { method: 'PATCH', path: '/v1/tenant' },
      { method: 'POST', path: '/v1/bots' },
    ]);
    expect((await admin.call('DELETE', `/v1/support-grants/${id}`)).status).toBe(204);
    await expectAnswer(olga.call('GET', '/v1/bots', undefined, named), 404);
    expect((await olga.call('POST', `${path}/enter`)).status).toBe(403);
    const { visits } = await expectAnswer<{ visits: object[] }>(olga.call('GET', '/v1/auth/session'), 200);
    expect(visits).toEqual([]);
    await expectAnswer((await app.globex.member('owner')).call('DELETE', `/v1/support-grants/${id}`), 404);
  });

  it('is ended by the owner of a tenant that is suspended, or closed, who lets nobody in any more', async () => {
    const { url, installation, test } = app;
    const tenant = await createTestTenant({ url, installation, database: test.database }, 'stopped');
    const owner = await tenant.member('owner');
    const grants: SupportGrantResponse[] = [];
    for (const reason of ['First.', 'Second.']) grants.push(await expectAnswer(owner.call('POST', '/v1/support-grants', { reason }), 201));
    for (const [index, status] of (['suspended', 'closed'] as const).entries()) {
      await setTenantStatus(test.database, tenant.tenant.slug, status);
      await expect
        .poll(async () => (await owner.call('POST', '/v1/support-grants', { reason: 'More.' })).status, { timeout: 30_000 })
        .toBe(403);
      expect((await owner.call('DELETE', `/v1/support-grants/${grants[index]?.id}`)).status).toBe(204);
    }
    const { items } = await expectAnswer<{ items: SupportGrantResponse[] }>(owner.call('GET', '/v1/support-grants'), 200);
    expect(items.map(({ status }) => status)).toEqual(['revoked', 'revoked']);
  });

  it.each([{ hours: 0 }, { hours: 169 }, { access: 'everything' }, { reason: ' ' }])('is refused as %j', async (wrong) => {
    const owner = await app.acme.member('owner');
    await expectAnswer(owner.call('POST', '/v1/support-grants', { reason: 'Help.', ...wrong }), 400);
  });
});

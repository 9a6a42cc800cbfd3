import { randomUUID } from 'node:crypto';
import type { AuditEntryResponse } from '@parley/contract/audit';
import type { ChatSession } from '@parley/contract/chat';
import type { InvitationResponse } from '@parley/contract/invitations';
import type { CreatedTenant, VerifiedSignUp } from '@parley/contract/onboarding';
import type { SystemSettings } from '@parley/contract/operator';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser, testPassword } from '@parley/testing/app/test-person';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeSystemSettings } from '../tenants/system-settings.store.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});

afterAll(() => app.close());

const set = (settings: Partial<SystemSettings>) =>
  app.test.database.asSystem('a test decides for the installation', (db) => writeSystemSettings(db, settings));

afterEach(() => set({ selfService: true, signUpDomains: [], defaultPlan: 'free' }));

interface Applicant {
  readonly browser: TestBrowser;
  readonly email: string;
  signUp(more?: object): Promise<Response>;
  verify(token?: string): Promise<Response>;
}

function applicant(email = `${randomUUID()}@example.com`): Applicant {
  const browser = app.browser();
  return {
    browser,
    email,
    signUp: (more = {}) => browser.call('POST', '/v1/auth/sign-up', { name: 'Ada', email, password: testPassword, ...more }),
    verify: (token = app.mails.tokenFor(email, 'verify-email')) => browser.call('POST', '/v1/auth/verify-email', { token }),
  };
}

async function invite(email: string, role = 'editor'): Promise<{ id: string; token: string }> {
  const owner = await app.acme.member('owner');
  const { id } = await expectAnswer<InvitationResponse>(owner.call('POST', '/v1/invitations', { email, role }), 201);
  const { rows } = await app.test.asAdmin((client) =>
    client.query<{ text: string }>('select text from mails where recipient = $1 order by created_at desc, id desc', [email]),
  );
  return { id, token: /invitation\?token=(\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? '' };
}

async function tenantsCalled(name: string): Promise<{ slug: string; plan: string }[]> {
  const { rows } = await app.test.asAdmin((client) => client.query('select slug, plan from tenants where name = $1 order by slug', [name]));
  return rows as { slug: string; plan: string }[];
}

describe('signing up by oneself', () => {
  it('makes a person, a tenant with its owner, and a bot that can be asked, in one flow', async () => {
    await set({ defaultPlan: 'starter' });
    const ada = applicant();
    await expectAnswer(ada.signUp({ tenantName: 'Flow & Söhne', locale: 'de-DE', timeZone: 'Europe/Berlin' }), 204);
    expect(await tenantsCalled('Flow & Söhne')).toEqual([]);
    const verified = await expectAnswer<VerifiedSignUp>(ada.verify(), 200);
    expect(verified).toMatchObject({ state: 'signed_in', tenantId: expect.stringMatching(/^ten_/), problem: null });
    expect(await tenantsCalled('Flow & Söhne')).toEqual([{ slug: 'flow-sohne', plan: 'starter' }]);

    const named = { 'parley-tenant': verified.tenantId ?? '' };
    const tenant = await expectAnswer<object>(ada.browser.call('GET', '/v1/tenant', undefined, named), 200);
    expect(tenant).toMatchObject({ settings: { locale: 'de-DE', timeZone: 'Europe/Berlin' } });
    const { tenants } = await expectAnswer<{ tenants: object[] }>(ada.browser.call('GET', '/v1/auth/session'), 200);
    expect(tenants).toMatchObject([{ id: verified.tenantId, name: 'Flow & Söhne', slug: 'flow-sohne', role: 'owner' }]);
    const bot = await expectAnswer<object>(ada.browser.call('GET', `/v1/bots/${verified.botId}`, undefined, named), 200);
    expect(bot).toMatchObject({ name: 'Flow & Söhne', published: { number: 1, config: { allowedOrigins: ['same-origin'] } } });
    const session = await expectAnswer<ChatSession>(ada.browser.call('POST', '/v1/chat/sessions', { botId: verified.botId }), 201);
    expect(session.bot.greeting).toBe('Hallo! Fragen Sie mich gern alles über Flow & Söhne.');
    const audit = await expectAnswer<{ items: AuditEntryResponse[] }>(ada.browser.call('GET', '/v1/audit-entries', undefined, named), 200);
    expect(audit.items).toMatchObject([
      { action: 'bot.published', actor: { kind: 'system' }, after: { number: 1 } },
      { action: 'bot.created', actor: { kind: 'system' }, after: { name: 'Flow & Söhne' } },
      { action: 'tenant.created', actor: { kind: 'member', label: 'Ada' }, after: { name: 'Flow & Söhne', slug: 'flow-sohne' } },
    ]);
  });

  it('happens once, however often and however fast the link is opened', async () => {
    const ada = applicant();
    await expectAnswer(ada.signUp({ tenantName: 'Twice' }), 204);
    const token = app.mails.tokenFor(ada.email, 'verify-email');
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => ada.verify(token)))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 422, 422, 422, 422]);
    await expectAnswer(ada.verify(token), 422);
    expect(await tenantsCalled('Twice')).toHaveLength(1);
  });

  it('gives two who choose one name at the same moment a slug each', async () => {
    const people = Array.from({ length: 4 }, () => applicant());
    for (const each of people) await expectAnswer(each.signUp({ tenantName: 'Popular' }), 204);
    await Promise.all(people.map((each) => expectAnswer(each.verify(), 200)));
    const slugs = (await tenantsCalled('Popular')).map(({ slug }) => slug);
    expect(slugs).toHaveLength(4);
    expect(slugs[0]).toBe('popular');
    for (const slug of slugs.slice(1)) expect(slug).toMatch(/^popular-\d{4}$/);
  });

  it('without a name for a tenant makes a person alone, who may create one later', async () => {
    const ada = applicant();
    await expectAnswer(ada.signUp(), 204);
    expect(await expectAnswer(ada.verify(), 200)).toEqual({ state: 'signed_in', tenantId: null, botId: null, problem: null });
    const created = await expectAnswer<CreatedTenant>(ada.browser.call('POST', '/v1/tenants', { name: 'Later', slug: 'later-inc' }), 201);
    expect(created.tenant).toMatchObject({ name: 'Later', slug: 'later-inc', status: 'active', plan: 'free' });
    const named = { 'parley-tenant': created.tenant.id };
    await expectAnswer(ada.browser.call('GET', `/v1/bots/${created.botId}`, undefined, named), 200);
    await expectAnswer(ada.browser.call('POST', '/v1/tenants', { name: 'Again', slug: 'later-inc' }), 409);
  });

  it('says the same of an address that is known, and makes nothing of it', async () => {
    const ada = await app.person();
    const again = applicant(ada.email);
    await expectAnswer(again.signUp({ tenantName: 'Known' }), 204);
    expect(app.mails.to(ada.email).at(-1)).toMatchObject({ kind: 'already-registered' });
    expect(await tenantsCalled('Known')).toEqual([]);
  });

  it('is refused where the operator creates tenants, and so is creating one', async () => {
    const ada = applicant();
    await expectAnswer(ada.signUp({ tenantName: 'Too late' }), 204);
    await set({ selfService: false });
    expect(await expectAnswer(applicant().signUp({ tenantName: 'Closed' }), 403)).toMatchObject({ code: 'self_service_off' });
    expect(await expectAnswer(ada.verify(), 200)).toMatchObject({ state: 'signed_in', tenantId: null, problem: 'self_service_off' });
    expect(await expectAnswer(ada.browser.call('POST', '/v1/tenants', { name: 'Closed' }), 403)).toMatchObject({
      code: 'self_service_off',
    });
    expect([...(await tenantsCalled('Too late')), ...(await tenantsCalled('Closed'))]).toEqual([]);
  });

  it('is for addresses of the domains the operator named', async () => {
    await set({ signUpDomains: ['acme.example'] });
    for (const email of ['eve@evil.example', 'eve@not-acme.example', 'eve@sub.acme.example', 'acme.example@evil.example'])
      expect(await expectAnswer(applicant(email).signUp(), 403)).toMatchObject({ code: 'sign_up_domain' });
    await expectAnswer(applicant('ada@acme.example').signUp(), 204);
  });

  it('gives a person ten tenants at most, also when many are asked for at once', async () => {
    const ada = await app.person();
    const answers = await Promise.all(Array.from({ length: 14 }, (_, index) => ada.call('POST', '/v1/tenants', { name: `Mine ${index}` })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) expect(await answer.json()).toMatchObject({ code: 'limit_reached', details: { limit: 10 } });
  });
});

describe('signing up by an invitation', () => {
  it('makes a member of the tenant that invited, also where nobody may sign up by themselves', async () => {
    await set({ selfService: false, signUpDomains: ['nobody.example'] });
    const grace = applicant();
    const { token } = await invite(grace.email);
    await expectAnswer(grace.signUp({ invitation: token }), 204);
    const verified = await expectAnswer<VerifiedSignUp>(grace.verify(), 200);
    expect(verified).toMatchObject({ problem: null, botId: null });
    const { tenants } = await expectAnswer<{ tenants: object[] }>(grace.browser.call('GET', '/v1/auth/session'), 200);
    expect(tenants).toMatchObject([{ id: verified.tenantId, slug: 'acme', role: 'editor' }]);
  });

  it('is for whose address it was sent to', async () => {
    const { token } = await invite(`${randomUUID()}@example.com`);
    const mallory = applicant();
    expect(await expectAnswer(mallory.signUp({ invitation: token }), 403)).toMatchObject({ code: 'invitation_for_another' });
    expect(await expectAnswer(mallory.signUp({ invitation: 'inv_made_up' }), 422)).toMatchObject({ code: 'link_invalid' });
    await expectAnswer(mallory.signUp({ invitation: token, tenantName: 'Both' }), 400);
    expect(app.mails.to(mallory.email)).toEqual([]);
  });

  it('that was withdrawn meanwhile signs in, and says so', async () => {
    const grace = applicant();
    const { id, token } = await invite(grace.email);
    await expectAnswer(grace.signUp({ invitation: token }), 204);
    const owner = await app.acme.member('owner');
    await expectAnswer(owner.call('DELETE', `/v1/invitations/${id}`), 204);
    expect(await expectAnswer(grace.verify(), 200)).toEqual({
      ...{ state: 'signed_in', tenantId: null, botId: null, problem: 'invitation_invalid' },
    });
  });
});

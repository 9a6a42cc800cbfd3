import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser } from '@parley/testing/app/test-person';
import { startSamlIdp } from '@parley/testing/saml-idp/start-saml-idp';
import { addConnection, changeConnection, joinAs, land, postSaml, start, verifyDomain, whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const idp = await startSamlIdp();
const app = await createTestApp({ fetchAllow: [idp.address] });
const { acme, globex } = app;
afterAll(async () => {
  await app.close();
  await idp.close();
});

const connection = await addConnection(acme, {
  kind: 'saml',
  name: 'Acme',
  enabled: true,
  defaultRole: 'editor',
  saml: { metadataUrl: idp.metadataUrl },
});
const require = (required: boolean) => acme.api('PUT', '/v1/sso-policy', { required });
afterEach(async () => {
  await changeConnection(acme, connection.id, { enabled: true });
  await expectAnswer(require(false), 200);
});

async function enterByProvider(browser: TestBrowser, email: string): Promise<TestBrowser> {
  const known = { nameId: email, attributes: { email } };
  expect((await land(postSaml(browser, idp.answer((await start(browser, email)) ?? '', known)))).error).toBeNull();
  return browser;
}

/** The outcome of opening a tenant: the code of a refusal. */
async function opens(browser: TestBrowser, tenant: 'acme' | 'globex'): Promise<string> {
  const response = await browser.call('GET', '/v1/bots', undefined, { 'parley-tenant': tenant });
  return response.status === 200 ? 'opened' : ((await response.json()) as { code: string }).code;
}

it('needs a verified domain and a connection that is switched on', async () => {
  expect(await expectAnswer(require(true), 409)).toMatchObject({ code: 'sso_incomplete', details: { missing: ['domain'] } });
  await verifyDomain(app, acme, 'acme.example');
  await changeConnection(acme, connection.id, { enabled: false });
  expect(await expectAnswer(require(true), 409)).toMatchObject({ details: { missing: ['connection'] } });
});

describe('where single sign-on is required', () => {
  it('a password does not open the tenant, the provider’s word and a key do, and the log knows since when', async () => {
    const [byPassword, email] = [await app.person(), `${randomUUID()}@acme.example`];
    await joinAs(acme, byPassword.id, 'admin');
    expect(await opens(byPassword, 'acme')).toBe('opened');
    await expectAnswer(require(true), 200);
    expect(await opens(byPassword, 'acme')).toBe('sso_required');
    expect(await opens(await enterByProvider(app.browser(), email), 'acme')).toBe('opened');
    await expectAnswer(acme.api('GET', '/v1/bots'), 200);
    expect(await expectAnswer(acme.api('GET', '/v1/sso-policy'), 200)).toEqual({ required: true });
    const { items } = await expectAnswer<{ items: object[] }>(acme.api('GET', '/v1/audit-entries?action=tenant.sso_required_changed'), 200);
    expect(items[0]).toMatchObject({ before: { ssoRequired: false }, after: { ssoRequired: true } });
  });

  it('other tenants are opened as before', async () => {
    const person = await app.person();
    await joinAs(globex, person.id, 'editor');
    await expectAnswer(require(true), 200);
    expect(await opens(person, 'globex')).toBe('opened');
  });

  it('the last connection is neither switched off nor removed', async () => {
    await expectAnswer(require(true), 200);
    expect(await expectAnswer(acme.api('PATCH', `/v1/sso-connections/${connection.id}`, { enabled: false }), 409)).toMatchObject({
      code: 'in_use',
    });
    expect(await expectAnswer(acme.api('DELETE', `/v1/sso-connections/${connection.id}`), 409)).toMatchObject({ code: 'in_use' });
    const second = await addConnection(acme, { kind: 'saml', name: 'Next', enabled: true, saml: { metadataUrl: idp.metadataUrl } });
    await expectAnswer(acme.api('PATCH', `/v1/sso-connections/${connection.id}`, { enabled: false }), 200);
    await expectAnswer(acme.api('DELETE', `/v1/sso-connections/${second.id}`), 409);
    await changeConnection(acme, connection.id, { enabled: true });
    await expectAnswer(acme.api('DELETE', `/v1/sso-connections/${second.id}`), 204);
  });
});

describe('a session begun through a provider', () => {
  it('opens the tenant whose provider it is, and shows and opens no other', async () => {
    const browser = await enterByProvider(app.browser(), `${randomUUID()}@acme.example`);
    const personId = (await whoIs(browser))?.person.id ?? '';
    await joinAs(globex, personId, 'admin');
    expect((await whoIs(browser))?.tenants.map(({ slug }) => slug)).toEqual(['acme']);
    expect([await opens(browser, 'acme'), await opens(browser, 'globex')]).toEqual(['opened', 'sso_session_elsewhere']);
  });

  it('opens it no longer when the connection is switched off', async () => {
    const browser = await enterByProvider(app.browser(), `${randomUUID()}@acme.example`);
    await changeConnection(acme, connection.id, { enabled: false });
    expect(await opens(browser, 'acme')).toBe('sso_session_elsewhere');
  });

  it('gives nobody another way to sign in', async () => {
    const browser = await enterByProvider(app.browser(), `${randomUUID()}@acme.example`);
    const change = browser.call('POST', '/v1/auth/change-password', { password: 'a lantern over wet cobbles' });
    expect(await expectAnswer(change, 403)).toMatchObject({ code: 'fresh_sign_in_required' });
    const mail = browser.call('POST', '/v1/auth/change-email', { email: `${randomUUID()}@evil.example` });
    expect(await expectAnswer(mail, 403)).toMatchObject({ code: 'fresh_sign_in_required' });
  });
});

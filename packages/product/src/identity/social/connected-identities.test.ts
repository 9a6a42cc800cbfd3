import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser, type TestPerson } from '@parley/testing/app/test-person';
import { setUpSecondFactor } from '@parley/testing/app/test-second-factor';
import { startForgingProvider } from '@parley/testing/oidc-provider/start-forging-provider';
import { goToProvider, passThrough, returnFrom } from '@parley/testing/social/social-rig';
import { whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const client = { clientId: 'the client', clientSecret: 'the secret of the client' };
const provider = await startForgingProvider({ ...client, subject: 'nobody', email: 'nobody@example.com' });
let now: (() => number) | undefined;
const app = await createTestApp({
  fetchAllow: [provider.address],
  social: { google: { ...client, address: provider.issuer } },
  now: () => (now ?? Date.now)(),
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

interface Vouched {
  id: string;
  provider: string;
  label: string | null;
}

/** The provider vouches for an account from now on; gives its subject. */
function vouched(sub = randomUUID()): string {
  provider.forgery = { claims: { sub, email: `${sub}@gmail.example`, email_verified: true } };
  return sub;
}

function connect(person: TestPerson) {
  return passThrough(person, app.url, 'google', { purpose: 'link', currentPassword: person.password, returnTo: '/app/account/security' });
}

async function accountsOf(browser: TestBrowser): Promise<Vouched[]> {
  return (await expectAnswer<{ items: Vouched[] }>(browser.call('GET', '/v1/auth/connected-identities'), 200)).items;
}

function disconnect(browser: TestBrowser, { id }: Vouched): Promise<Response> {
  return browser.call('DELETE', `/v1/auth/connected-identities/${id}`);
}

describe('an account', () => {
  it('is connected by whoever is signed in, who then signs in with it and is told by mail', async () => {
    const ada = await app.person();
    const sub = vouched();
    expect(await connect(ada)).toEqual({ path: '/app/account/security', error: null });
    expect(await accountsOf(ada)).toMatchObject([{ provider: 'google', label: `${sub}@gmail.example` }]);
    const mail = app.mails.to(ada.email).at(-1);
    expect(mail).toMatchObject({ kind: 'identity-connected', connected: `Google (${sub}@gmail.example)` });
    expect(new URL(mail?.link ?? '').pathname).toBe('/app/account/security');
    const browser = app.browser();
    await passThrough(browser, app.url, 'google');
    expect((await whoIs(browser))?.person.id).toBe(ada.id);
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('new-sign-in');
    await connect(ada);
    expect(await accountsOf(ada)).toHaveLength(1);
  });

  it('of somebody else is not taken from them', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    vouched();
    await connect(ada);
    expect(await connect(grace)).toEqual({ path: '/app/account/security', error: 'sso_identity_taken' });
    expect(await accountsOf(grace)).toEqual([]);
  });

  it('is connected by nobody who does not prove that it is them', async () => {
    const ada = await app.person();
    const start = (body: object, browser: TestBrowser = ada) =>
      browser.call('POST', '/v1/auth/social/google/start', { purpose: 'link', ...body });
    expect(await expectAnswer(start({ currentPassword: 'another' }), 422)).toMatchObject({ code: 'wrong_password' });
    expect(await expectAnswer(start({}), 422)).toMatchObject({ code: 'wrong_password' });
    expect(await expectAnswer(start({}, app.browser()), 401)).toMatchObject({ code: 'unauthenticated' });
    await setUpSecondFactor(ada);
    now = () => Date.now() + 11 * 60_000;
    expect(await expectAnswer(start({ currentPassword: ada.password }), 403)).toMatchObject({ code: 'second_factor_required' });
    now = undefined;
  });

  it('is not connected with a session that ended meanwhile', async () => {
    const ada = await app.person();
    vouched();
    const back = await goToProvider(ada, app.url, 'google', { purpose: 'link', currentPassword: ada.password });
    const elsewhere = await ada.signInElsewhere();
    await expectAnswer(elsewhere.call('POST', '/v1/auth/sign-out-everywhere'), 204);
    expect((await returnFrom(ada, back)).error).toBe('sso_expired');
  });

  it('that is disconnected signs nobody in', async () => {
    const ada = await app.person();
    vouched();
    await connect(ada);
    const [google] = await accountsOf(ada);
    const grace = await app.person();
    expect((await disconnect(grace, google as Vouched)).status).toBe(404);
    now = () => Date.now() + 11 * 60_000;
    expect(await expectAnswer(disconnect(ada, google as Vouched), 403)).toMatchObject({ code: 'fresh_sign_in_required' });
    now = undefined;
    expect((await disconnect(ada, google as Vouched)).status).toBe(204);
    expect(app.mails.to(ada.email).at(-1)).toMatchObject({ kind: 'identity-disconnected' });
    const browser = app.browser();
    await passThrough(browser, app.url, 'google');
    expect((await whoIs(browser))?.person.id).not.toBe(ada.id);
  });

  it('that is the last way in stays, also when two are disconnected at once', async () => {
    const browser = app.browser();
    vouched();
    await passThrough(browser, app.url, 'google');
    const [only] = await accountsOf(browser);
    expect(await expectAnswer(disconnect(browser, only as Vouched), 409)).toMatchObject({ code: 'last_sign_in_method' });
    vouched();
    await passThrough(browser, app.url, 'google', { purpose: 'link' });
    const both = await accountsOf(browser);
    expect(both).toHaveLength(2);
    const statuses = await Promise.all(both.map(async (each) => (await disconnect(browser, each)).status));
    expect(statuses.toSorted()).toEqual([204, 409]);
    expect(await accountsOf(browser)).toHaveLength(1);
  });
});

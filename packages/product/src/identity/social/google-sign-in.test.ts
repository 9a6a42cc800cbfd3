import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer } from '@parley/testing/app/test-person';
import { setUpSecondFactor } from '@parley/testing/app/test-second-factor';
import { type Forgery, startForgingProvider } from '@parley/testing/oidc-provider/start-forging-provider';
import { goToProvider, passThrough, returnFrom } from '@parley/testing/social/social-rig';
import { joinAs, land, whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const client = { clientId: 'the client', clientSecret: 'the secret of the client' };
const provider = await startForgingProvider({ ...client, subject: 'nobody', email: 'nobody@example.com' });
let now: (() => number) | undefined;
const app = await createTestApp({
  fetchAllow: [provider.address],
  social: { google: { ...client, address: provider.issuer } },
  socialTimeoutMs: 500,
  now: () => (now ?? Date.now)(),
});
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  provider.forgery = {};
  now = undefined;
});

/** Somebody whom the provider vouches for. */
function somebody() {
  const sub = randomUUID();
  return { sub, email: `${sub}@gmail.example`, email_verified: true, name: 'Grace Hopper' };
}

describe('signing in with Google', () => {
  it('is offered where it is set up, and nothing else is', async () => {
    expect(await expectAnswer(app.browser().call('GET', '/v1/auth/options'), 200)).toMatchObject({ social: ['google'] });
    const refused = app.browser().call('POST', '/v1/auth/social/github/start', { purpose: 'sign_in' });
    expect(await expectAnswer(refused, 404)).toMatchObject({ code: 'not_found' });
    expect((await app.browser().call('GET', '/v1/auth/social/github/callback?code=a&state=b')).status).toBe(404);
  });

  it('makes somebody new a person, and finds them again by their subject, whatever their address is then', async () => {
    const claims = somebody();
    provider.forgery = { claims };
    const browser = app.browser();
    expect(await passThrough(browser, app.url, 'google')).toEqual({ path: '/app/', error: null });
    const session = await whoIs(browser);
    expect(session?.person).toMatchObject({ name: 'Grace Hopper', email: claims.email, hasPassword: false });
    provider.forgery = { claims: { ...claims, email: 'elsewhere@gmail.example', email_verified: false } };
    const again = app.browser();
    expect((await passThrough(again, app.url, 'google')).error).toBeNull();
    expect((await whoIs(again))?.person.id).toBe(session?.person.id);
    const { items } = await expectAnswer<{ items: { method: string }[] }>(again.call('GET', '/v1/auth/sessions'), 200);
    expect(items.map(({ method }) => method)).toEqual(['social:google', 'social:google']);
  });

  it('goes where it was asked to go, and never to another site', async () => {
    provider.forgery = { claims: somebody() };
    const go = (returnTo: string) => passThrough(app.browser(), app.url, 'google', { purpose: 'sign_in', returnTo });
    expect((await go('/app/t/acme?tab=a')).path).toBe('/app/t/acme?tab=a');
    for (const evil of ['https://evil.example/app', '//evil.example/app', '/app/../../evil', '/\\evil.example', '/v1/auth/session'])
      expect((await go(evil)).path).toBe('/app/');
  });

  it('never connects by address: whoever is here already signs in and connects it', async () => {
    const ada = await app.person();
    provider.forgery = { claims: { ...somebody(), email: ada.email } };
    const browser = app.browser();
    expect(await passThrough(browser, app.url, 'google')).toEqual({ path: '/app/sign-in', error: 'link_required' });
    expect(await whoIs(browser)).toBeUndefined();
  });

  it.each([false, undefined, 'true', 1])('does not sign up with an address that was not verified (%s)', async (verified) => {
    provider.forgery = { claims: { ...somebody(), email_verified: verified } };
    const browser = app.browser();
    expect((await passThrough(browser, app.url, 'google')).error).toBe('social_email_unverified');
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('asks whoever has a second factor for it, and says afterwards how they came', async () => {
    const ada = await app.person();
    const claims = somebody();
    provider.forgery = { claims };
    expect((await passThrough(ada, app.url, 'google', { purpose: 'link', currentPassword: ada.password })).error).toBeNull();
    const factor = await setUpSecondFactor(ada);
    const browser = app.browser();
    const { path } = await passThrough(browser, app.url, 'google', { purpose: 'sign_in', returnTo: '/app/t/acme' });
    expect(path).toBe('/app/second-factor?next=%2Ft%2Facme');
    expect(await whoIs(browser)).toBeUndefined();
    await expectAnswer(browser.call('POST', '/v1/auth/second-factor', { code: factor.code() }), 200);
    const session = await whoIs(browser);
    expect(session?.person.id).toBe(ada.id);
    expect(session?.secondFactorAt).not.toBeNull();
  });

  it('asks for the second factor of the account, not of whoever was signed in before', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    provider.forgery = { claims: somebody() };
    await passThrough(ada, app.url, 'google', { purpose: 'link', currentPassword: ada.password });
    await setUpSecondFactor(ada);
    const factor = await setUpSecondFactor(grace);
    await passThrough(grace, app.url, 'google');
    expect(await whoIs(grace)).toBeUndefined();
    expect((await grace.call('POST', '/v1/auth/second-factor', { code: factor.code() })).status).toBe(422);
  });

  it('does not open a tenant that requires single sign-on', async () => {
    const claims = somebody();
    provider.forgery = { claims };
    const browser = app.browser();
    await passThrough(browser, app.url, 'google');
    await joinAs(app.acme, (await whoIs(browser))?.person.id ?? '', 'admin');
    const read = () => browser.call('GET', '/v1/tenant', undefined, { 'parley-tenant': 'acme' });
    expect((await read()).status).toBe(200);
    await app.acme.scope.transaction((db) =>
      db.updateTable('tenants').set({ sso_required: true }).where('id', '=', app.acme.tenant.id).execute(),
    );
    expect(await expectAnswer(read(), 403)).toMatchObject({ code: 'sso_required' });
  });
});

describe('what comes back', () => {
  it('with another state is refused, and so is the true one afterwards', async () => {
    provider.forgery = { claims: somebody() };
    const browser = app.browser();
    const back = await goToProvider(browser, app.url, 'google');
    const forged = new URL(back);
    forged.searchParams.set('state', 'another');
    expect((await returnFrom(browser, forged)).error).toBe('sso_failed');
    expect((await returnFrom(browser, back)).error).toBe('sso_expired');
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('to another browser is refused', async () => {
    provider.forgery = { claims: somebody() };
    const back = await goToProvider(app.browser(), app.url, 'google');
    expect((await returnFrom(app.browser(), back)).error).toBe('sso_expired');
  });

  it('is good once, also for a browser whose cookies were kept', async () => {
    provider.forgery = { claims: somebody() };
    const browser = app.browser();
    const back = await goToProvider(browser, app.url, 'google');
    const thief = browser.copy();
    expect((await returnFrom(browser, back)).error).toBeNull();
    expect((await returnFrom(thief, back)).error).toBe('sso_failed');
    expect(await whoIs(thief)).toBeUndefined();
  });

  it('after ten minutes is too late', async () => {
    provider.forgery = { claims: somebody() };
    const browser = app.browser();
    const back = await goToProvider(browser, app.url, 'google');
    now = () => Date.now() + 601_000;
    expect((await returnFrom(browser, back)).error).toBe('sso_expired');
  });

  it('of somebody who changed their mind says nothing went wrong', async () => {
    provider.forgery = { authorizationError: 'access_denied' };
    expect(await passThrough(app.browser(), app.url, 'google')).toEqual({ path: '/app/sign-in', error: null });
  });

  it('with another error, without a code or without anything is refused', async () => {
    provider.forgery = { authorizationError: 'server_error' };
    expect((await passThrough(app.browser(), app.url, 'google')).error).toBe('sso_failed');
    expect((await land(app.browser().call('GET', '/v1/auth/social/google/callback'))).error).toBe('sso_expired');
  });
});

describe('an ID token', () => {
  const seconds = Math.floor(Date.now() / 1000);
  it.each<[string, Forgery]>([
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['of nearly the same issuer', { claims: { iss: `${provider.issuer}/` } }],
    ['for another client', { claims: { aud: 'another client' } }],
    ['for several clients, given to another', { claims: { aud: [client.clientId, 'another'], azp: 'another' } }],
    ['with another nonce', { claims: { nonce: 'another nonce' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: seconds - 600, exp: seconds - 120 } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['of an endless name', { claims: { sub: 'x'.repeat(600) } }],
    ['that another key signed', { signature: 'other key' }],
    ['that nobody signed', { signature: 'none' }],
    ['that the client’s secret signed', { signature: 'client secret' }],
    ['that the public key, taken for a secret, signed', { signature: 'public key as secret' }],
    ['that is missing', { tokenAnswer: { status: 200, body: { access_token: 'x', token_type: 'Bearer' } } }],
    ['that is no token', { tokenAnswer: { status: 200, body: { access_token: 'x', token_type: 'Bearer', id_token: 'x' } } }],
    ['that is refused', { tokenAnswer: { status: 400, body: { error: 'invalid_grant' } } }],
  ])('%s is refused', async (_, forgery) => {
    provider.forgery = { ...forgery, claims: { ...somebody(), ...forgery.claims } };
    const browser = app.browser();
    expect((await passThrough(browser, app.url, 'google')).error).toBe('sso_failed');
    expect(await whoIs(browser)).toBeUndefined();
  });

  it.each<[string, Forgery['tokenAnswer']]>([
    ['fails', { status: 500, body: 'no' }],
    ['never answers', 'never'],
  ])('of a provider that %s is not to be had', async (_, tokenAnswer) => {
    provider.forgery = { claims: somebody(), ...(tokenAnswer === undefined ? {} : { tokenAnswer }) };
    expect((await passThrough(app.browser(), app.url, 'google')).error).toBe('sso_unavailable');
  });

  it('is asked for with the verifier of the challenge', async () => {
    provider.forgery = { claims: somebody() };
    await passThrough(app.browser(), app.url, 'google');
    const { form } = provider.tokenRequests.at(-1) ?? {};
    expect(form?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    expect(form?.get('client_secret')).toBe(client.clientSecret);
  });
});

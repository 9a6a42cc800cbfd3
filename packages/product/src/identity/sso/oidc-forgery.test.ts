import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer } from '@parley/testing/app/test-person';
import { type Forgery, startForgingProvider } from '@parley/testing/oidc-provider/start-forging-provider';
import { addConnection, changeConnection, followAway, land, start, verifyDomain, whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const [clientId, clientSecret, email] = ['the client', 'the client’s secret: 100 %', 'grace@acme.example'];
const provider = await startForgingProvider({ clientId, clientSecret, subject: 'grace', email });
const app = await createTestApp({ fetchAllow: [provider.address] });
afterAll(async () => {
  await app.close();
  await provider.close();
});

await verifyDomain(app, app.acme, 'acme.example');
const connection = await addConnection(app.acme, {
  ...{ kind: 'oidc', name: 'Acme', issuer: provider.issuer, enabled: true, defaultRole: 'viewer' },
  oidc: { clientId, clientSecret },
});
beforeEach(() => {
  provider.forgery = {};
});

/** Signs in while the provider lies; `settings` are changed first, so that nothing of it is remembered. */
async function attempt(forgery: Forgery, settings: object = {}) {
  await changeConnection(app.acme, connection.id, { name: randomUUID(), ...settings });
  provider.forgery = forgery;
  const browser = app.browser();
  const back = await followAway((await start(browser, email)) ?? '', app.url);
  return { browser, ...(await land(browser.call('GET', `${back.pathname}${back.search}`))) };
}

describe('an ID token', () => {
  it('that is as it should be signs in', async () => {
    const { browser, error } = await attempt({});
    expect(error).toBeNull();
    expect((await whoIs(browser))?.person.email).toBe(email);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Forgery]>([
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['of nearly the same issuer', { claims: { iss: `${provider.issuer}/` } }],
    ['for another client', { claims: { aud: 'another client' } }],
    ['for several clients, given to another', { claims: { aud: [clientId, 'another client'], azp: 'another client' } }],
    ['with another nonce', { claims: { nonce: 'another nonce' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: now - 600, exp: now - 120 } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['that is not good yet', { claims: { nbf: now + 600 } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['of an endless name', { claims: { sub: 'x'.repeat(600) } }],
    ['that another key signed', { signature: 'other key' }],
    ['that nobody signed', { signature: 'none' }],
    ['that the client’s secret signed', { signature: 'client secret' }],
    ['that the public key, taken for a secret, signed', { signature: 'public key as secret' }],
    ['that is missing', { tokenAnswer: { status: 200, body: { access_token: 'x', token_type: 'Bearer' } } }],
    ['that is no token', { tokenAnswer: { status: 200, body: { access_token: 'x', token_type: 'Bearer', id_token: 'x' } } }],
  ])('%s is refused', async (_, forgery) => {
    const { browser, error } = await attempt(forgery);
    expect(error).toBe('sso_failed');
    expect(await whoIs(browser)).toBeUndefined();
  });

  it.each(['none', 'client secret', 'public key as secret'] as const)(
    'signed by %s is refused also when the provider announces it',
    async (signature) => {
      const { error } = await attempt({ signature, metadata: { id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] } });
      expect(error).toBe('sso_failed');
    },
  );

  it('whose clock is half a minute off is taken', async () => {
    expect((await attempt({ claims: { iat: now + 20, exp: now - 10 } })).error).toBeNull();
  });
});

describe('a provider', () => {
  it.each<[string, Forgery['metadata']]>([
    ['that calls itself otherwise', { issuer: 'https://evil.example' }],
    ['that calls itself nearly the same', { issuer: `${provider.issuer}/` }],
    ['whose people would be sent over plain http', { authorization_endpoint: 'http://idp.example/authorize' }],
    ['that would be told the secret over plain http', { token_endpoint: 'http://idp.example/token' }],
    ['that publishes no keys', { jwks_uri: undefined }],
    ['that signs with shared secrets alone', { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
  ])('%s is not used', async (_, metadata) => {
    await changeConnection(app.acme, connection.id, { name: randomUUID() });
    provider.forgery = { metadata: metadata ?? {} };
    expect(await expectAnswer(app.browser().call('POST', '/v1/auth/sso/start', { email }), 502)).toMatchObject({ code: 'sso_unavailable' });
  });

  it('that fails at the token endpoint signs nobody in', async () => {
    expect((await attempt({ tokenAnswer: { status: 400, body: { error: 'invalid_grant' } } })).error).toBe('sso_failed');
    expect((await attempt({ tokenAnswer: { status: 500, body: 'no' } })).error).toBe('sso_failed');
  });

  it('inside the operator’s network is out of reach, and so are its endpoints', async () => {
    for (const metadata of [{ token_endpoint: 'http://127.0.0.1:1/token' }, { jwks_uri: 'http://127.0.0.1:1/keys' }]) {
      expect((await attempt({ metadata })).error).toBe('sso_unavailable');
    }
    await changeConnection(app.acme, connection.id, { issuer: 'http://127.0.0.1:1' });
    expect(await expectAnswer(app.browser().call('POST', '/v1/auth/sso/start', { email }), 502)).toMatchObject({ code: 'sso_unavailable' });
    await changeConnection(app.acme, connection.id, { issuer: provider.issuer });
  });

  it.each([
    [
      'client_secret_basic',
      { authorization: `Basic ${Buffer.from('the+client:the+client%E2%80%99s+secret%3A+100+%25').toString('base64')}`, secret: null },
    ],
    ['client_secret_post', { authorization: undefined, secret: clientSecret }],
  ])('is shown the secret as %s, and the verifier of the challenge', async (clientAuthentication, expected) => {
    expect((await attempt({}, { oidc: { clientAuthentication } })).error).toBeNull();
    const request = provider.tokenRequests.at(-1);
    expect({ authorization: request?.authorization, secret: request?.form.get('client_secret') ?? null }).toEqual(expected);
    expect(request?.form.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });
});

describe('the userinfo endpoint', () => {
  it('is asked when the ID token names no address', async () => {
    const { browser, error } = await attempt({ claims: { email: undefined }, claimsElsewhere: { sub: 'grace', email, name: 'Grace' } });
    expect(error).toBeNull();
    expect((await whoIs(browser))?.person.email).toBe(email);
  });

  it('is not believed about somebody else', async () => {
    expect((await attempt({ claims: { email: undefined }, claimsElsewhere: { sub: 'mallory', email } })).error).toBe('sso_failed');
  });

  it('does not undo what the ID token says', async () => {
    const told = { claims: { sub: 'mallory', email: undefined }, claimsElsewhere: { sub: 'mallory', email, email_verified: false } };
    expect((await attempt(told)).error).toBe('sso_email_not_covered');
  });
});

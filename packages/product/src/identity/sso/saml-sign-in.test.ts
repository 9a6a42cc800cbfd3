import { randomUUID } from 'node:crypto';
import type { SsoConnectionResponse } from '@parley/contract/sso';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser } from '@parley/testing/app/test-person';
import { encryptAssertion } from '@parley/testing/saml-idp/encrypt-assertion';
import { makeCertifiedKey } from '@parley/testing/saml-idp/self-signed-certificate';
import { readAuthnRequest, type SamlAccount, startSamlIdp } from '@parley/testing/saml-idp/start-saml-idp';
import { addConnection, changeConnection, invite, land, postSaml, start, verifyDomain, whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const idp = await startSamlIdp();
const app = await createTestApp({ fetchAllow: [idp.address] });
afterAll(async () => {
  await app.close();
  await idp.close();
});

const asked = await connect('asked.example', {});
const unasked = await connect('unasked.example', { idpInitiated: true });

async function connect(domain: string, more: object): Promise<SsoConnectionResponse> {
  await verifyDomain(app, app.acme, domain);
  const begun = await addConnection(app.acme, { kind: 'saml', name: domain, domains: [domain], defaultRole: 'agent', ...more });
  return changeConnection(app.acme, begun.id, { enabled: true, saml: { metadataUrl: idp.metadataUrl } });
}

function employee(domain = 'asked.example'): SamlAccount & { email: string } {
  const nameId = randomUUID();
  const email = `${nameId}@${domain}`;
  return { email, nameId, attributes: { email, displayName: 'Alan Turing' } };
}

async function begin(browser: TestBrowser, { email }: { email: string }, more: object = {}): Promise<string> {
  return (await start(browser, email, more)) ?? '';
}

const addressesOf = ({ addresses }: SsoConnectionResponse) => ({ acsUrl: addresses.acsUrl ?? '', entityId: addresses.entityId ?? '' });

describe('signing in through a SAML provider', () => {
  it('makes a stranger of the domain a member, and is the same person the next time', async () => {
    const alan = employee();
    const browser = app.browser();
    const form = idp.answer(await begin(browser, alan, { returnTo: '/app/bots' }), alan);
    expect(await land(postSaml(browser, form))).toEqual({ path: '/app/bots', error: null });
    const session = await whoIs(browser);
    expect(session?.person).toMatchObject({ name: 'Alan Turing', email: alan.email });
    expect(session?.tenants).toMatchObject([{ slug: 'acme', role: 'agent' }]);
    const again = app.browser();
    expect((await land(postSaml(again, idp.answer(await begin(again, alan), alan)))).error).toBeNull();
    expect((await whoIs(again))?.person.id).toBe(session?.person.id);
  });

  it('takes assertions that are encrypted for the key in the connection’s metadata, which is forgotten when that is switched off', async () => {
    await verifyDomain(app, app.acme, 'sealed.example');
    const sealed = await addConnection(app.acme, { kind: 'saml', name: 'Sealed', domains: ['sealed.example'], defaultRole: 'agent' });
    const change = (saml: object) => changeConnection(app.acme, sealed.id, { enabled: true, saml });
    const [first, again] = [await change({ metadataUrl: idp.metadataUrl, encryption: true }), await change({ encryption: true })];
    const certificate = first.saml?.encryptionCertificate?.pem ?? '';
    expect(again.saml?.encryptionCertificate?.pem).toBe(certificate);
    const metadata = async () => (await app.browser().call('GET', new URL(sealed.addresses.entityId ?? '').pathname)).text();
    const published = certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '');
    expect(await metadata()).toMatch(/<KeyDescriptor use="encryption">/);
    expect((await metadata()).replaceAll(/\s/g, '')).toContain(published);
    const alan = employee('sealed.example');
    const signIn = async () => {
      const browser = app.browser();
      const form = idp.answer(await begin(browser, alan), alan);
      const plain = Buffer.from(form.fields.get('SAMLResponse') ?? '', 'base64').toString();
      const inside = /<saml:Assertion[\s\S]*<\/saml:Assertion>/;
      form.fields.set('SAMLResponse', Buffer.from(plain.replace(inside, (each) => encryptAssertion(each, certificate))).toString('base64'));
      return (await land(postSaml(browser, form))).error;
    };
    expect(await signIn()).toBeNull();
    expect((await change({ encryption: false })).saml?.encryptionCertificate).toBeNull();
    expect(await metadata()).not.toContain('use="encryption"');
    expect(await signIn()).toBe('sso_failed');
  });

  it('asks by an AuthnRequest that names the connection’s own addresses and is never the same', async () => {
    const requests = [await begin(app.browser(), employee()), await begin(app.browser(), employee())].map(readAuthnRequest);
    expect(requests[0]).toMatchObject({ issuer: asked.addresses.entityId, acsUrl: asked.addresses.acsUrl, relayState: null });
    expect(requests[0]?.id).toMatch(/^_[0-9a-f]{48}$/);
    expect(requests[0]?.id).not.toBe(requests[1]?.id);
  });

  it('leaves a cookie that comes along when another site posts, sealed and short-lived', async () => {
    const response = await app.browser().call('POST', '/v1/auth/sso/start', { email: employee().email });
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^sso=[\w-]+; Path=\/; Max-Age=600; HttpOnly; Secure; SameSite=None$/);
    expect(Buffer.from(cookie.slice(4).split(';', 1)[0] ?? '', 'base64url').toString('latin1')).not.toMatch(
      /requestId|connectionId|_[0-9a-f]{48}/,
    );
  });

  it('publishes what a provider must know', async () => {
    const response = await app.browser().call('GET', `/v1/auth/sso/${asked.id}/metadata`);
    expect(response.headers.get('content-type')).toBe('application/samlmetadata+xml');
    const xml = await response.text();
    expect(xml).toContain(`entityID="${asked.addresses.entityId}"`);
    expect(xml).toContain(`Location="${asked.addresses.acsUrl}"`);
    expect(xml).toContain('WantAssertionsSigned="true"');
  });

  it('takes the provider’s next certificate as soon as it is added, and the old one no longer when it is gone', async () => {
    const rolling = await connect('rolling.example', {});
    const alan = employee('rolling.example');
    const [old, next] = [idp.key, makeCertifiedKey()];
    const signInBy = async (key: typeof old): Promise<string | null> => {
      const browser = app.browser();
      const redirectTo = await begin(browser, alan);
      idp.key = key;
      const form = idp.answer(redirectTo, alan);
      idp.key = old;
      return (await land(postSaml(browser, form))).error;
    };
    expect(await signInBy(next)).toBe('sso_failed');
    await changeConnection(app.acme, rolling.id, { saml: { certificates: [old.certificate, next.certificate] } });
    expect([await signInBy(old), await signInBy(next)]).toEqual([null, null]);
    await changeConnection(app.acme, rolling.id, { saml: { certificates: [next.certificate] } });
    expect([await signInBy(old), await signInBy(next)]).toEqual(['sso_failed', null]);
  });
});

describe('a SAML response', () => {
  it('is taken in the browser that asked for it alone', async () => {
    const alan = employee();
    const browser = app.browser();
    const form = idp.answer(await begin(browser, alan), alan);
    expect(await land(postSaml(app.browser(), form))).toEqual({ path: '/app/sign-in', error: 'sso_expired' });
    const other = app.browser();
    await begin(other, alan);
    expect(await land(postSaml(other, form))).toEqual({ path: '/app/sign-in', error: 'sso_failed' });
    expect((await land(postSaml(browser, form))).error).toBeNull();
  });

  it('is taken once, also by a browser that kept the cookie, and by one of many at the same moment', async () => {
    const alan = employee();
    const browser = app.browser();
    const form = idp.answer(await begin(browser, alan), alan);
    const outcomes = await Promise.all(
      [browser.copy(), browser.copy(), browser.copy()].map(async (each) => (await land(postSaml(each, form))).error),
    );
    expect(outcomes.filter((error) => error === null)).toHaveLength(1);
    expect(outcomes.filter((error) => error === 'sso_failed')).toHaveLength(2);
    expect((await land(postSaml(browser.copy(), form))).error).toBe('sso_failed');
  });

  it('answers its request once, with whatever assertion', async () => {
    const alan = employee();
    const browser = app.browser();
    const redirectTo = await begin(browser, alan);
    const kept = browser.copy();
    expect((await land(postSaml(browser, idp.answer(redirectTo, alan)))).error).toBeNull();
    expect((await land(postSaml(kept, idp.answer(redirectTo, alan)))).error).toBe('sso_failed');
  });

  it('to one connection is refused at another', async () => {
    const alan = employee();
    const browser = app.browser();
    const form = idp.answer(await begin(browser, alan), alan);
    const elsewhere = addressesOf(unasked).acsUrl;
    expect((await land(postSaml(browser, { ...form, acsUrl: elsewhere }))).error).toBe('sso_expired');
    expect((await land(postSaml(browser, idp.answer(await begin(browser, alan), alan, { acsUrl: elsewhere })))).error).toBe('sso_failed');
  });

  it('that the provider made a refusal leads back to the sign-in page', async () => {
    const alan = employee();
    const browser = app.browser();
    const status = 'urn:oasis:names:tc:SAML:2.0:status:Requester';
    expect(await land(postSaml(browser, idp.answer(await begin(browser, alan), alan, { status })))).toEqual({
      path: '/app/sign-in',
      error: 'sso_failed',
    });
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('in a form that holds it twice, or not at all, is refused', async () => {
    const alan = employee();
    const browser = app.browser();
    const { acsUrl, fields } = idp.answer(await begin(browser, alan), alan);
    const twice = new URLSearchParams([...fields, ...fields]);
    expect((await land(postSaml(browser.copy(), { acsUrl, fields: twice }))).error).toBe('sso_failed');
    expect((await land(postSaml(browser, { acsUrl, fields: new URLSearchParams({ RelayState: 'x' }) }))).error).toBe('sso_failed');
  });

  it('that is larger than any provider’s is not read', async () => {
    const form = { acsUrl: addressesOf(asked).acsUrl, fields: new URLSearchParams({ SAMLResponse: 'A'.repeat(300_000) }) };
    await expectAnswer(postSaml(app.browser(), form), 413);
  });
});

describe('a sign-in that begins at the provider', () => {
  it('is refused unless the connection lets it', async () => {
    const alan = employee();
    expect((await land(postSaml(app.browser(), idp.volunteer(addressesOf(asked), alan)))).error).toBe('sso_expired');
  });

  it('signs in where it may, goes where the provider says within the dashboard, and is good once', async () => {
    const alan = employee('unasked.example');
    const { acsUrl, fields } = idp.volunteer(addressesOf(unasked), alan);
    fields.set('RelayState', '/app/inbox');
    const browser = app.browser();
    expect(await land(postSaml(browser, { acsUrl, fields }))).toEqual({ path: '/app/inbox', error: null });
    expect((await whoIs(browser))?.person.email).toBe(alan.email);
    expect((await land(postSaml(app.browser(), { acsUrl, fields }))).error).toBe('sso_failed');
  });

  it('goes to no other site', async () => {
    const { acsUrl, fields } = idp.volunteer(addressesOf(unasked), employee('unasked.example'));
    fields.set('RelayState', 'https://evil.example/app/');
    expect(await land(postSaml(app.browser(), { acsUrl, fields }))).toEqual({ path: '/app/', error: null });
  });

  it('connects nobody who began to connect something else', async () => {
    const person = await app.person();
    await invite(app.acme, person.email, 'viewer');
    await begin(person, { email: 'x@unasked.example' }, { purpose: 'link' });
    const alan = employee('unasked.example');
    expect((await land(postSaml(person, idp.volunteer(addressesOf(unasked), alan)))).error).toBeNull();
    expect((await whoIs(person))?.person.email).toBe(alan.email);
  });
});

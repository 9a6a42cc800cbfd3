import { randomUUID } from 'node:crypto';
import { formatId } from '@parley/contract/ids';
import type { SsoConnectionResponse } from '@parley/contract/sso';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser } from '@parley/testing/app/test-person';
import { startOidcProvider } from '@parley/testing/oidc-provider/start-oidc-provider';
import {
  addConnection,
  changeConnection,
  followAway,
  invite,
  joinAs,
  type Landing,
  land,
  start,
  verifyDomain,
  whoIs,
} from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const provider = await startOidcProvider();
const app = await createTestApp({ fetchAllow: [provider.address] });
afterAll(async () => {
  await app.close();
  await provider.close();
});

/** Each kind of connection has a domain of its own, so that no test meets another's. */
const open = await connect('open.example', { defaultRole: 'editor' });
const invited = await connect('invited.example', { defaultRole: null });

async function connect(domain: string, more: object): Promise<SsoConnectionResponse> {
  await verifyDomain(app, app.acme, domain);
  const [clientId, clientSecret] = [randomUUID(), randomUUID()];
  const body = {
    kind: 'oidc',
    name: domain,
    domains: [domain],
    issuer: provider.issuer,
    enabled: true,
    oidc: { clientId, clientSecret },
    ...more,
  };
  const made = await addConnection(app.acme, body);
  provider.register({ clientId, clientSecret, redirectUrl: made.addresses.redirectUrl ?? '' });
  return made;
}

interface Employee {
  readonly name: string;
  readonly email: string;
}

/** Somebody whom the provider knows. */
function employee(domain = 'open.example', claims: Record<string, unknown> = {}): Employee {
  const name = randomUUID();
  const email = `${name}@${domain}`;
  provider.accounts.set(name, { subject: `subject of ${name}`, claims: { email, email_verified: true, name: 'Grace Hopper', ...claims } });
  return { name, email };
}

/** Goes to the provider and back, up to the address of the installation that the provider sends the browser to. */
async function comeBack(browser: TestBrowser, { name, email }: Employee, more: object = {}): Promise<string> {
  provider.signInAs = name;
  const { pathname, search } = await followAway((await start(browser, email, more)) ?? '', app.url);
  return `${pathname}${search}`;
}

async function signIn(browser: TestBrowser, who: Employee, more: object = {}): Promise<Landing> {
  return land(browser.call('GET', await comeBack(browser, who, more)));
}

describe('signing in through an OpenID Connect provider', () => {
  it('makes a stranger of the domain a member with the default role, and is the same person the next time', async () => {
    const grace = employee();
    const browser = app.browser();
    expect(await signIn(browser, grace)).toEqual({ path: '/app/', error: null });
    const session = await whoIs(browser);
    expect(session?.person).toMatchObject({ name: 'Grace Hopper', email: grace.email });
    expect(session?.tenants).toMatchObject([{ slug: 'acme', role: 'editor' }]);
    expect(app.mails.to(grace.email)).toEqual([]);
    const again = app.browser();
    expect(await signIn(again, grace, { returnTo: '/app/bots?x=1' })).toEqual({ path: '/app/bots?x=1', error: null });
    expect((await whoIs(again))?.person.id).toBe(session?.person.id);
    expect(app.mails.to(grace.email)).toMatchObject([{ kind: 'new-sign-in' }]);
  });

  it('opens a tenant that asks for it to a member who came another way, and connects them on the way', async () => {
    await verifyDomain(app, app.globex, 'gate.example');
    const client = { clientId: randomUUID(), clientSecret: randomUUID() };
    const body = { kind: 'oidc', name: 'Gate', issuer: provider.issuer, enabled: true, oidc: client };
    provider.register({ ...client, redirectUrl: (await addConnection(app.globex, body)).addresses.redirectUrl ?? '' });
    const [ada, stranger] = [await app.person(), await app.person()];
    await joinAs(app.globex, ada.id, 'admin');
    const opened = async () => (await ada.session()).tenants.map(({ slug, needsSingleSignOn }) => [slug, needsSingleSignOn]);
    expect(await opened()).toEqual([['globex', false]]);
    await expectAnswer(app.globex.api('PUT', '/v1/sso-policy', { required: true }), 200);
    expect(await opened()).toEqual([['globex', true]]);
    const wanted = { openTenantId: formatId('tenant', app.globex.tenant.id), returnTo: '/app/t/globex/bots' };
    expect(await start(stranger, 'x@gate.example', wanted)).toBeNull();
    await expectAnswer(app.browser().call('POST', '/v1/auth/sso/start', { email: ada.email, ...wanted }), 401);
    const atProvider = { ...employee('elsewhere.example'), email: ada.email };
    for (const attempt of ['connected', 'known']) {
      expect([attempt, await signIn(ada, atProvider, wanted)]).toEqual([attempt, { path: '/app/t/globex/bots', error: null }]);
      expect(await opened()).toEqual([['globex', false]]);
      expect((await ada.session()).person.id).toBe(ada.id);
      if (attempt === 'connected')
        await expectAnswer(ada.call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }), 200);
    }
  });

  it('is written into the tenant’s audit log', async () => {
    const grace = employee();
    const browser = app.browser();
    await signIn(browser, grace);
    const { items } = await expectAnswer<{ items: object[] }>(app.acme.api('GET', '/v1/audit-entries?action=member.joined'), 200);
    const memberId = (await whoIs(browser))?.tenants[0]?.memberId;
    expect(items).toContainEqual(
      expect.objectContaining({
        actor: { kind: 'member', id: memberId, label: 'Grace Hopper' },
        after: { role: 'editor', through: 'single sign-on', by: 'role' },
      }),
    );
  });

  it('tells nobody whether an address is known, and nothing of domains that are not verified', async () => {
    const browser = app.browser();
    expect(await start(browser, 'nobody@nowhere.example')).toBeNull();
    expect(await start(browser, `${randomUUID()}@acme.example`)).toBeNull();
    const known = employee();
    await signIn(app.browser(), known);
    const [of, ofNobody] = [await start(browser, known.email), await start(browser, `${randomUUID()}@open.example`)].map(
      (address) => new URL(address ?? ''),
    );
    expect([...(of?.searchParams.keys() ?? [])]).toEqual([...(ofNobody?.searchParams.keys() ?? [])]);
    expect(of?.origin).toBe(ofNobody?.origin);
  });

  it('asks with PKCE, a state and a nonce that are never the same', async () => {
    const asked = [await start(app.browser(), 'a@open.example'), await start(app.browser(), 'a@open.example')].map(
      (address) => new URL(address ?? '').searchParams,
    );
    for (const query of asked) {
      expect(query.get('code_challenge_method')).toBe('S256');
      expect(query.get('response_type')).toBe('code');
      expect(query.get('redirect_uri')).toBe(open.addresses.redirectUrl);
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[0]?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
    }
  });

  it.each([
    'https://evil.example/',
    '//evil.example/app/',
    '/app/..//evil.example',
    '/\\evil.example',
    '/v1/auth/session',
    'app/',
    '/app/\t/x',
  ])('does not lead to %s afterwards', async (returnTo) => {
    expect(await signIn(app.browser(), employee(), { returnTo })).toEqual({ path: '/app/', error: null });
  });
});

describe('an answer that does not belong here', () => {
  it('is refused in another browser than the one that began', async () => {
    const back = await comeBack(app.browser(), employee());
    expect(await land(app.browser().call('GET', back))).toEqual({ path: '/app/sign-in', error: 'sso_expired' });
    const other = app.browser();
    await start(other, 'a@open.example');
    expect(await land(other.call('GET', back))).toEqual({ path: '/app/sign-in', error: 'sso_failed' });
  });

  it('is refused the second time, also with the cookie of the first', async () => {
    const browser = app.browser();
    const back = await comeBack(browser, employee());
    const stolen = browser.copy();
    expect((await land(browser.call('GET', back))).error).toBeNull();
    expect((await land(browser.call('GET', back))).error).toBe('sso_expired');
    expect((await land(stolen.call('GET', back))).error).toBe('sso_failed');
  });

  it('is used once when it arrives twice at the same moment', async () => {
    const browser = app.browser();
    const back = await comeBack(browser, employee());
    const outcomes = await Promise.all(
      [browser.copy(), browser.copy(), browser.copy()].map(async (each) => (await land(each.call('GET', back))).error),
    );
    expect(outcomes.toSorted()).toEqual([null, 'sso_failed', 'sso_failed'].toSorted());
  });

  it('is refused at the address of another connection: a mix-up', async () => {
    const browser = app.browser();
    const back = await comeBack(browser, employee());
    expect((await land(browser.call('GET', back.replace(open.id, invited.id)))).error).toBe('sso_expired');
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'x'.repeat(43))],
    ['no state', (query) => query.delete('state')],
    ['another code', (query) => query.set('code', 'x')],
    ['no code', (query) => query.delete('code')],
    ['another issuer', (query) => query.set('iss', 'https://evil.example')],
    ['no issuer, though the provider always names itself', (query) => query.delete('iss')],
    ['an error of the provider', (query) => query.set('error', 'access_denied')],
  ])('is refused with %s', async (_, edit) => {
    const browser = app.browser();
    const back = new URL(await comeBack(browser, employee()), app.url);
    edit(back.searchParams);
    expect(await land(browser.call('GET', `${back.pathname}${back.search}`))).toEqual({ path: '/app/sign-in', error: 'sso_failed' });
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('is not found for a connection that is switched off or gone', async () => {
    const grace = employee('off.example');
    const off = await connect('off.example', { defaultRole: 'viewer' });
    const browser = app.browser();
    const back = await comeBack(browser, grace);
    await changeConnection(app.acme, off.id, { enabled: false });
    await expectAnswer(browser.call('GET', back), 404);
    expect(await start(browser, grace.email)).toBeNull();
    await expectAnswer(app.acme.api('DELETE', `/v1/sso-connections/${off.id}`), 204);
    await expectAnswer(browser.call('GET', back), 404);
  });
});

describe('an e-mail address', () => {
  it('connects nobody who signs in here in another way', async () => {
    const grace = employee();
    const person = await app.person({ email: grace.email });
    const browser = app.browser();
    expect(await signIn(browser, grace)).toEqual({ path: '/app/sign-in', error: 'link_required' });
    expect(await whoIs(browser)).toBeUndefined();
    expect((await person.session()).tenants).toEqual([]);
  });

  it('of another domain makes nobody, and reaches nobody', async () => {
    const person = await app.person();
    for (const email of [person.email, `${randomUUID()}@elsewhere.example`]) {
      const stranger = employee('open.example', { email });
      const outcome = await signIn(app.browser(), stranger);
      expect(outcome.error).toBe(email === person.email ? 'link_required' : 'sso_email_not_covered');
    }
  });

  it.each([
    ['that the provider has not verified', { email_verified: false }],
    ['that is missing', { email: undefined }],
    ['that is none', { email: 'somebody' }],
  ])('%s makes nobody', async (_, claims) => {
    expect((await signIn(app.browser(), employee('open.example', claims))).error).toBe('sso_email_not_covered');
  });

  it('that comes back under another subject is somebody else’s until they say so', async () => {
    const grace = employee();
    expect((await signIn(app.browser(), grace)).error).toBeNull();
    provider.accounts.set(grace.name, { subject: 'another subject', claims: { email: grace.email, email_verified: true } });
    expect((await signIn(app.browser(), grace)).error).toBe('link_required');
  });

  it('that changes at the provider keeps its person', async () => {
    const grace = employee();
    const before = app.browser();
    await signIn(before, grace);
    provider.accounts.set(grace.name, {
      subject: `subject of ${grace.name}`,
      claims: { email: `${randomUUID()}@open.example`, email_verified: true },
    });
    const after = app.browser();
    expect((await signIn(after, grace)).error).toBeNull();
    expect((await whoIs(after))?.person).toEqual((await whoIs(before))?.person);
  });
});

describe('who becomes a member', () => {
  it('is nobody but the invited where no default role is set, and they get the role they were invited to', async () => {
    const [stranger, guest] = [employee('invited.example'), employee('invited.example')];
    expect((await signIn(app.browser(), stranger)).error).toBe('sso_not_invited');
    await invite(app.acme, guest.email, 'agent');
    const browser = app.browser();
    expect((await signIn(browser, guest)).error).toBeNull();
    expect((await whoIs(browser))?.tenants).toMatchObject([{ slug: 'acme', role: 'agent' }]);
  });

  it('is not whoever another tenant invited', async () => {
    const guest = employee('invited.example');
    await invite(app.globex, guest.email, 'admin');
    expect((await signIn(app.browser(), guest)).error).toBe('sso_not_invited');
  });

  it('is not, by signing in again, whoever was removed', async () => {
    const grace = employee();
    const browser = app.browser();
    await signIn(browser, grace);
    const personId = (await whoIs(browser))?.person.id;
    await app.acme.scope.transaction((db) => db.deleteFrom('members').where('role', '=', 'editor').execute());
    expect((await signIn(browser, grace)).error).toBe('sso_not_invited');
    await invite(app.acme, grace.email, 'viewer');
    expect((await signIn(browser, grace)).error).toBeNull();
    expect(await whoIs(browser)).toMatchObject({ person: { id: personId }, tenants: [{ role: 'viewer' }] });
  });
});

describe('connecting on purpose', () => {
  it('gives somebody who is signed in a second way to sign in', async () => {
    const grace = employee('invited.example');
    const person = await app.person({ email: grace.email });
    await invite(app.acme, grace.email, 'viewer');
    expect(await signIn(person, grace, { purpose: 'link', returnTo: '/app/security' })).toEqual({ path: '/app/security', error: null });
    const browser = app.browser();
    expect((await signIn(browser, grace)).error).toBeNull();
    expect((await whoIs(browser))?.person.id).toBe(person.id);
    const other = await person.signInElsewhere();
    expect((await whoIs(other))?.person.id).toBe(person.id);
  });

  it('works for an address of another domain, when they are a member', async () => {
    const person = await app.person();
    const contractor = employee('open.example', { email: person.email });
    const asked = { purpose: 'link', returnTo: '/app/security' };
    expect((await signIn(person, contractor, asked)).error).toBe('sso_not_invited');
    await joinAs(app.acme, person.id, 'editor');
    expect((await signIn(person, contractor, asked)).error).toBeNull();
    const browser = app.browser();
    expect((await signIn(browser, contractor)).error).toBeNull();
    expect((await whoIs(browser))?.person.id).toBe(person.id);
  });

  it('is for somebody who is signed in by their own proof only', async () => {
    await expectAnswer(app.browser().call('POST', '/v1/auth/sso/start', { email: 'a@open.example', purpose: 'link' }), 401);
    const browser = app.browser();
    await signIn(browser, employee());
    const refused = browser.call('POST', '/v1/auth/sso/start', { email: 'a@open.example', purpose: 'link' });
    expect(await expectAnswer(refused, 403)).toMatchObject({ code: 'sso_session_elsewhere' });
  });

  it('does not take an identity away from somebody else', async () => {
    const grace = employee();
    await signIn(app.browser(), grace);
    const person = await app.person();
    expect(await signIn(person, grace, { purpose: 'link', returnTo: '/app/security' })).toEqual({
      path: '/app/security',
      error: 'sso_identity_taken',
    });
  });

  it('ends with the session it began in', async () => {
    const grace = employee();
    const person = await app.person({ email: grace.email });
    const back = await comeBack(person, grace, { purpose: 'link' });
    const thief = person.copy();
    await expectAnswer(person.call('POST', '/v1/auth/sign-out'), 204);
    expect((await land(thief.call('GET', back))).error).toBe('sso_expired');
  });
});

it('an identity is connected by nobody who signed in too long ago', async () => {
  const person = await app.person();
  await app.test.asAdmin((client) => client.query(`update sessions set created_at = created_at - interval '11 minutes'`));
  const asked = person.call('POST', '/v1/auth/sso/start', { email: 'a@open.example', purpose: 'link' });
  expect(await expectAnswer(asked, 403)).toMatchObject({ code: 'fresh_sign_in_required' });
});

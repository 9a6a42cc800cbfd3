import { randomBytes } from 'node:crypto';
import type { CurrentSessionResponse } from '@parley/contract/auth';
import { newId, parseId } from '@parley/contract/ids';
import type { SsoConnectionResponse } from '@parley/contract/sso';
import type { TestApp } from '../app/create-test-app.ts';
import type { TestTenant } from '../app/create-test-tenant.ts';
import { expectAnswer, openTestBrowser, type TestBrowser } from '../app/test-person.ts';
import type { SamlForm } from '../saml-idp/start-saml-idp.ts';

/** Makes a domain the tenant's own for single sign-on, as its DNS record would. */
export async function verifyDomain({ test }: TestApp, { scope, tenant }: TestTenant, domain: string): Promise<void> {
  const id = newId('tenantDomain');
  await scope.transaction(async (db) => {
    await db.insertInto('tenant_domains').values({ id, domain, purpose: 'sso', challenge: 'proven', verified_at: new Date() }).execute();
  });
  await test.database.asSystem('verify a domain of a test', (db) =>
    db
      .insertInto('verified_domains')
      .values({ domain, purpose: 'sso', domain_id: id, tenant_id: tenant.id } as never)
      .execute(),
  );
}

export function addConnection(tenant: TestTenant, body: object): Promise<SsoConnectionResponse> {
  return expectAnswer(tenant.api('POST', '/v1/sso-connections', body), 201);
}

export function changeConnection(tenant: TestTenant, id: string, body: object): Promise<SsoConnectionResponse> {
  return expectAnswer(tenant.api('PATCH', `/v1/sso-connections/${id}`, body), 200);
}

/** Where the sign-in page sends somebody with this address; null when nowhere. */
export async function start(browser: TestBrowser, email: string, more: object = {}): Promise<string | null> {
  const answer = await expectAnswer<{ redirectTo: string | null }>(browser.call('POST', '/v1/auth/sso/start', { email, ...more }), 200);
  return answer.redirectTo;
}

/** Follows redirects among other sites until one leads to the installation; gives that address. */
export async function followAway(address: string, home: string): Promise<URL> {
  let url = new URL(address);
  const browsers = new Map<string, TestBrowser>();
  for (let hops = 0; hops < 15 && url.origin !== home; hops++) {
    const browser = browsers.get(url.origin) ?? openTestBrowser(url.origin);
    browsers.set(url.origin, browser);
    const response = await browser.call('GET', `${url.pathname}${url.search}`);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url.href} was answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    url = new URL(location, url);
  }
  return url;
}

/** How a sign-in ended: where the browser was sent, and the code of what was refused. */
export interface Landing {
  readonly path: string;
  readonly error: string | null;
}

/** What the browser is told at an address of the installation. */
export async function land(response: Promise<Response>): Promise<Landing> {
  const answer = await response;
  if (answer.status !== 303) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  const url = new URL(answer.headers.get('location') ?? '', 'http://installation');
  const error = url.searchParams.get('error');
  return { path: error === null ? `${url.pathname}${url.search}${url.hash}` : url.pathname, error };
}

/** Whom a browser stands for; undefined when nobody. */
export async function whoIs(browser: TestBrowser): Promise<CurrentSessionResponse | undefined> {
  const response = await browser.call('GET', '/v1/auth/session');
  return response.status === 200 ? ((await response.json()) as CurrentSessionResponse) : undefined;
}

/** An invitation of the tenant to an address that is still open. */
export async function invite({ scope }: TestTenant, email: string, role: 'admin' | 'agent' | 'viewer'): Promise<void> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  await scope.transaction((db) =>
    db
      .insertInto('invitations')
      .values({ id: newId('invitation'), email, role, secret_hash: randomBytes(32), expires_at: expiresAt })
      .execute(),
  );
}

/** Makes a person a member of the tenant. */
export async function joinAs({ scope }: TestTenant, personId: string, role: 'owner' | 'admin' | 'editor'): Promise<void> {
  const id = parseId('person', personId);
  if (id === undefined) throw new TypeError('not a person');
  await scope.transaction((db) =>
    db
      .insertInto('members')
      .values({ id: newId('member'), person_id: id, role })
      .execute(),
  );
}

/** Posts what a SAML provider made, as its page makes the browser do. */
export function postSaml(browser: TestBrowser, { acsUrl, fields }: SamlForm): Promise<Response> {
  return browser.call('POST', new URL(acsUrl).pathname, fields, { origin: 'https://idp.example', 'sec-fetch-site': 'cross-site' });
}

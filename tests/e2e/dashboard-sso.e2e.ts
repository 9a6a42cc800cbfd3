import type { SsoConnectionResponse } from '@parley/contract/sso';
import { startOidcProvider, type TestOidcProvider } from '@parley/testing/oidc-provider/start-oidc-provider';
import { runParley } from '@parley/testing/process/start-server-process';
import { type SamlForm, startSamlIdp, type TestSamlIdp } from '@parley/testing/saml-idp/start-saml-idp';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { freePort } from './free-port.ts';
import { openJourney } from './open-journey.ts';
import { openTlsProxy, type TlsProxy } from './open-tls-proxy.ts';
import { proveDomain } from './prove-domain.ts';
import { readLink } from './read-link.ts';

const grace = newcomer('Grace Hopper', 'elsewhere');

let proxy: TlsProxy;
/** Where the installation listens, behind the proxy. */
let listener: string;
let oidc: TestOidcProvider;
let saml: TestSamlIdp;
/** Calls the API with a key of the tenant that may do everything. */
let demo: Api;
let globex: Api;
let oidcConnection: SsoConnectionResponse;
let samlConnection: SsoConnectionResponse;

type Api = <Answer>(method: string, path: string, body: object) => Promise<Answer>;

const apiOf =
  (key: string): Api =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'x-forwarded-proto': 'https' };
    const answer = await fetch(`${listener}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as never;
  };

const journey = openJourney(async () => {
  [proxy, oidc, saml] = await Promise.all([openTlsProxy(), startOidcProvider(), startSamlIdp()]);
  const port = await freePort();
  listener = `http://127.0.0.1:${port}`;
  proxy.forwardTo(port);
  return {
    PORT: String(port),
    PARLEY_PUBLIC_URL: proxy.url,
    PARLEY_DEMO: 'off',
    PARLEY_TRUSTED_PROXIES: '1',
    PARLEY_FETCH_ALLOW: `${oidc.address},${saml.address}`,
  };
});
beforeAll(async () => {
  const { env } = journey;
  const tenantNamed = async (name: string, slug: string): Promise<Api> => {
    const { stdout } = await runParley(['tenant', 'create', '--name', name, '--slug', slug, '--plan', 'enterprise'], env);
    return apiOf(/sk_parley_\S+/.exec(stdout)?.[0] ?? '');
  };
  globex = await tenantNamed('Globex', 'globex');
  demo = await tenantNamed('Parley demo', 'demo');
  await demo('POST', '/v1/bots', { name: 'Parley guide' });
  await proveDomain(env, 'demo', 'acme.example');
  await proveDomain(env, 'globex', 'globex.example');

  const client = { clientId: 'parley', clientSecret: 'a secret between the two' };
  const begun = await demo<SsoConnectionResponse>('POST', '/v1/sso-connections', {
    kind: 'oidc',
    name: 'Acme',
    issuer: oidc.issuer,
    oidc: client,
  });
  oidc.register({ ...client, redirectUrl: begun.addresses.redirectUrl ?? '' });
  oidcConnection = await demo('PATCH', `/v1/sso-connections/${begun.id}`, { enabled: true, defaultRole: 'viewer' });
  oidc.accounts.set('ada', { subject: 'ada-1', claims: { email: 'ada@acme.example', email_verified: true, name: 'Ada Lovelace' } });
  oidc.accounts.set('grace', { subject: 'grace-1', claims: { email: 'hopper@acme.example', email_verified: true, name: 'Grace Hopper' } });
  samlConnection = await globex('POST', '/v1/sso-connections', {
    kind: 'saml',
    name: 'Globex',
    enabled: true,
    defaultRole: 'editor',
    saml: { metadataUrl: saml.metadataUrl },
  });
  saml.accounts.set('hank', { nameId: 'hank-1', attributes: { email: 'hank@globex.example', displayName: 'Hank Scorpio' } });
});
afterAll(async () => {
  for (const each of [proxy, oidc, saml]) await each?.[Symbol.asyncDispose]();
});

/** A page that reaches the installation as browsers reach one in production; being sent to a provider is no fault of it. */
async function openDashboard(path: string): Promise<{ page: Page; faults: () => string[] }> {
  const { page, faults } = await journey.open({ ignoreHTTPSErrors: true });
  await page.goto(`${proxy.url}${path}`);
  const providers = [oidc.issuer, new URL(saml.signInUrl).origin].map((origin) => `asked ${origin}/`);
  return { page, faults: () => faults.filter((fault) => !providers.some((provider) => fault.startsWith(provider))) };
}

async function goToProvider(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Use single sign-on' }).click();
  await page.getByRole('heading', { name: 'Single sign-on' }).waitFor();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function signInThere(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A page of the SAML provider that posts what nobody asked it for. */
async function openFormOf(page: Page, { acsUrl, fields }: SamlForm): Promise<void> {
  const inputs = [...fields].map(([name, value]) => `<input name="${name}" value="${value}">`).join('');
  const body = `<form method="post" action="${acsUrl}">${inputs}</form><script>document.forms[0].submit()</script>`;
  await page.route(`${saml.entityId}/unasked`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${saml.entityId}/unasked`);
}

describe('signing in with the account of one’s company', () => {
  it('leads through an OpenID Connect provider to the screen that was asked for, and to no other tenant', async () => {
    const { page, faults } = await openDashboard('/app/t/demo/members');
    await goToProvider(page, 'ada@nowhere.example');
    await page.getByText('No single sign-on is set up for this address.').waitFor();
    await expectSound(page, faults());
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@acme.example');
    await page.getByRole('button', { name: 'Continue' }).click();
    await signInThere(page, 'ada');
    await page.getByText('Ada Lovelace (you)').waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/t/demo/members');
    await expectSound(page, faults());
    await page.goto(`${proxy.url}/app/t/globex/bots`);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('leads through a SAML provider, whose page posts the answer from another site', async () => {
    const { page, faults } = await openDashboard('/app/');
    await goToProvider(page, 'hank@globex.example');
    await signInThere(page, 'hank');
    await page.getByRole('heading', { name: 'Bots', exact: true }).waitFor();
    await page.getByRole('button', { name: /Hank Scorpio/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/t/globex/bots');
    await expectSound(page, faults());
    await page.goto(`${proxy.url}/app/t/demo/bots`);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('is refused where the provider says who comes though nobody asked, and where the state is of another sign-in', async () => {
    const { page, faults } = await openDashboard('/app/sign-in');
    const { acsUrl, entityId } = samlConnection.addresses;
    await openFormOf(page, saml.volunteer({ acsUrl: acsUrl ?? '', entityId: entityId ?? '' }, { nameId: 'hank-1', attributes: {} }));
    await page.getByText('This sign-in took too long, or began in another browser. Start again.').waitFor();
    await expectSound(page, faults());

    await goToProvider(page, 'ada@acme.example');
    await page.getByLabel('Name').waitFor();
    await page.goto(`${oidcConnection.addresses.redirectUrl}?code=stolen&state=of-another-sign-in&iss=${encodeURIComponent(oidc.issuer)}`);
    await page.getByText('The answer from where you signed in was not accepted. Start again.').waitFor();
    await expectSound(page, faults());

    await goToProvider(page, 'ada@acme.example');
    await signInThere(page, 'ada');
    await page.getByText('Parley guide').waitFor();
    expect(faults()).toEqual([]);
  });

  it('is the only way in once the tenant requires it: a password shows nothing of it any more', async () => {
    await demo('POST', '/v1/invitations', { email: grace.email, role: 'admin' });
    const invitation = new URL(await readLink(journey.env, grace.email, '/app/invitation')).searchParams.get('token');
    const { page, faults } = await openDashboard('/app/sign-in');
    await journey.signUp(page, grace, { invitation });
    await page.goto(`${proxy.url}/app/t/demo/bots`);
    await page.getByText('Parley guide').waitFor();
    await demo('PUT', '/v1/sso-policy', { required: true });
    // Within seconds, as every right that is taken away.
    const refusal = page.getByRole('heading', { name: 'Single sign-on opens this tenant' });
    const opened = async (): Promise<boolean> => {
      await page.reload();
      await refusal.or(page.getByText('Parley guide')).first().waitFor();
      return !(await refusal.isVisible());
    };
    await expect.poll(opened, { timeout: 60_000, interval: 1_000 }).toBe(false);
    expect(await page.getByText('Parley guide').count()).toBe(0);
    await expectSound(page, faults());
    // The way in is offered where it is missed, by keyboard as well.
    await page.getByRole('button', { name: 'Continue with single sign-on' }).focus();
    await page.keyboard.press('Enter');
    await signInThere(page, 'grace');
    await page.getByText('Parley guide').waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/t/demo/bots');
    expect(faults()).toEqual([]);
  });
});

import { createTestApp } from '@parley/testing/app/create-test-app';
import { type Forgery, startForgingProvider } from '@parley/testing/oidc-provider/start-forging-provider';
import { passThrough } from '@parley/testing/social/social-rig';
import { whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const client = { clientId: 'the client', clientSecret: 'the secret of the client' };
const provider = await startForgingProvider({ ...client, subject: 'nobody', email: 'nobody@example.com' });
const template = `${provider.issuer}/{tenantid}/v2.0`;
const app = await createTestApp({
  fetchAllow: [provider.address],
  social: { microsoft: { ...client, address: provider.issuer } },
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';
const contoso = '0f1e2d3c-4b5a-4697-8877-665544332211';
const issuerOf = (tid: string): string => template.replace('{tenantid}', tid);

/** Signs in with what Microsoft says of somebody, who is of `tid` and whose token is of that directory's issuer unless said otherwise. */
async function signIn(claims: Forgery['claims'] & { tid?: unknown }, more: Forgery = {}) {
  const { tid = personal } = claims;
  provider.forgery = {
    metadata: { issuer: template },
    ...more,
    claims: { iss: issuerOf(String(tid)), email_verified: undefined, ...claims, tid: 'tid' in claims ? claims.tid : tid },
  };
  const browser = app.browser();
  const { error } = await passThrough(browser, app.url, 'microsoft');
  return { error, email: (await whoIs(browser))?.person.email };
}

describe('signing in with Microsoft', () => {
  it('takes a personal account, whose address Microsoft has confirmed', async () => {
    expect(await signIn({ sub: 'personal', email: 'grace@outlook.example' })).toEqual({ error: null, email: 'grace@outlook.example' });
  });

  it('does not believe what a directory says of an address, unless the directory owns its domain', async () => {
    const victim = { tid: contoso, sub: 'mallory', email: 'victim@bank.example' };
    expect((await signIn(victim)).error).toBe('social_email_unverified');
    expect((await signIn({ ...victim, email_verified: true })).error).toBe('social_email_unverified');
    for (const xms_edov of [false, 0, '0', 'no', null])
      expect((await signIn({ ...victim, xms_edov })).error).toBe('social_email_unverified');
    const owned = { tid: contoso, sub: 'owned', email: 'grace@contoso.example', xms_edov: true };
    expect(await signIn(owned)).toEqual({ error: null, email: 'grace@contoso.example' });
  });

  it('tells people of one subject in two directories apart', async () => {
    const first = await signIn({ tid: contoso, sub: 'same', email: 'one@contoso.example', xms_edov: '1' });
    const second = await signIn({ tid: personal, sub: 'same', email: 'two@outlook.example' });
    expect([first.email, second.email]).toEqual(['one@contoso.example', 'two@outlook.example']);
  });

  it.each<[string, object]>([
    ['of the template itself', { iss: template }],
    ['of another directory than it names', { tid: contoso, iss: issuerOf(personal) }],
    ['that names no directory', { tid: undefined }],
    ['whose directory is no directory', { tid: 'common', iss: issuerOf('common') }],
    ['whose directory leads elsewhere', { tid: `${contoso}/v2.0#`, iss: `${provider.issuer}/${contoso}/v2.0#/v2.0` }],
    ['of another site', { iss: `https://evil.example/${personal}/v2.0` }],
  ])('refuses a token %s', async (_, claims) => {
    expect((await signIn({ sub: 'forged', email: 'forged@outlook.example', ...claims })).error).toBe('sso_failed');
  });

  it('refuses a token of one directory that the key of another signed', async () => {
    const keyFields = { issuer: issuerOf(personal) };
    expect((await signIn({ tid: contoso, sub: 'key', email: 'key@contoso.example', xms_edov: 1 }, { keyFields })).error).toBe('sso_failed');
    expect((await signIn({ sub: 'key', email: 'key@outlook.example' }, { keyFields })).error).toBeNull();
    const any = { keyFields: { issuer: template } };
    expect((await signIn({ tid: contoso, sub: 'any', email: 'any@contoso.example', xms_edov: 1 }, any)).error).toBeNull();
  });

  it('does not use a provider that calls itself otherwise', async () => {
    await using other = await createTestApp({
      fetchAllow: [provider.address],
      social: { microsoft: { ...client, address: provider.issuer } },
    });
    for (const issuer of ['https://evil.example/{tenantid}/v2.0', issuerOf('common'), provider.issuer]) {
      provider.forgery = { metadata: { issuer } };
      const answer = await other.browser().call('POST', '/v1/auth/social/microsoft/start', { purpose: 'sign_in' });
      expect([answer.status, await answer.json()]).toMatchObject([502, { code: 'sso_unavailable' }]);
    }
  });
});

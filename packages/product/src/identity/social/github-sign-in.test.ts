import { createTestApp } from '@parley/testing/app/create-test-app';
import { passThrough } from '@parley/testing/social/social-rig';
import { type GithubBehaviour, startFakeGithub } from '@parley/testing/social/start-fake-github';
import { whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const client = { clientId: 'the client', clientSecret: 'the secret of the client' };
const github = await startFakeGithub(client);
const app = await createTestApp({ fetchAllow: [github.address], social: { github: { ...client, address: github.url } } });
afterAll(async () => {
  await app.close();
  await github.close();
});

const mail = (email: string, more: object = {}) => ({ email, primary: true, verified: true, ...more });

async function signIn(behaviour: GithubBehaviour) {
  github.behaviour = behaviour;
  const browser = app.browser();
  const { error } = await passThrough(browser, app.url, 'github');
  return { error, person: (await whoIs(browser))?.person };
}

describe('signing in with GitHub', () => {
  it('makes somebody new a person by their primary address, and knows them by their number afterwards', async () => {
    const emails = [mail('other@example.org', { primary: false }), mail('Octo@Example.com')];
    const first = await signIn({ profile: { id: 7, login: 'octo', name: null }, emails });
    expect(first).toMatchObject({ error: null, person: { name: 'octo', email: 'octo@example.com' } });
    const renamed = await signIn({ profile: { id: 7, login: 'renamed' }, emails: [] });
    expect(renamed.person?.id).toBe(first.person?.id);
    const namesake = await signIn({ profile: { id: 8, login: 'octo' }, emails: [mail('namesake@example.com')] });
    expect(namesake.person?.id).not.toBe(first.person?.id);
  });

  it.each<[string, GithubBehaviour]>([
    ['unverified', { emails: [mail('a@example.com', { verified: false })] }],
    ['not the primary one', { emails: [mail('b@example.com', { primary: false })] }],
    ['kept back', { answers: { '/api/v3/user/emails': { status: 404, body: { message: 'Not Found' } } } }],
    ['none', { emails: [] }],
    ['no address', { emails: [mail('not an address')] }],
  ])('does not sign up somebody whose address is %s', async (_, behaviour) => {
    const profile = { id: 100, login: 'stranger' };
    expect(await signIn({ profile, ...behaviour })).toEqual({ error: 'social_email_unverified', person: undefined });
  });

  it.each<[string, string, { status: number; body: unknown }, string]>([
    ['the code was wrong', '/login/oauth/access_token', { status: 200, body: { error: 'bad_verification_code' } }, 'sso_failed'],
    ['it gave no token', '/login/oauth/access_token', { status: 200, body: {} }, 'sso_failed'],
    ['its API knows no token', '/api/v3/user', { status: 401, body: { message: 'Bad credentials' } }, 'sso_failed'],
    ['its API names nobody', '/api/v3/user', { status: 200, body: { id: '7', login: 'octo' } }, 'sso_failed'],
    ['its token endpoint fails', '/login/oauth/access_token', { status: 503, body: {} }, 'sso_unavailable'],
    ['its API fails', '/api/v3/user/emails', { status: 500, body: {} }, 'sso_unavailable'],
  ])('signs nobody in when %s', async (_, path, answer, code) => {
    expect(await signIn({ emails: [mail('c@example.com')], answers: { [path]: answer } })).toEqual({ error: code, person: undefined });
  });
});

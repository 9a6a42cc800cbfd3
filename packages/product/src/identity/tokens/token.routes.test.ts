import type { SessionListResponse } from '@parley/contract/auth';
import type { Problem } from '@parley/contract/problem';
import type { TokenPairResponse } from '@parley/contract/tokens';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('tokens', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const post = (path: string, body: unknown) =>
    fetch(`${app.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const signIn = (email: string, password: string) =>
    post('/v1/auth/token', { grantType: 'password', email, password, clientName: 'curl' });
  const refresh = (refreshToken: string) => post('/v1/auth/token', { grantType: 'refresh_token', refreshToken });
  const whoIs = ({ accessToken }: TokenPairResponse) =>
    fetch(`${app.url}/v1/auth/session`, { headers: { authorization: `Bearer ${accessToken}` } });

  it('are given for a password, refreshed, and ended, without a cookie', async () => {
    const person = await app.person();
    const answer = await signIn(person.email.toUpperCase(), person.password);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.getSetCookie()]).toEqual([200, 'no-store', []]);
    const first = (await answer.json()) as TokenPairResponse;
    expect(first).toMatchObject({ tokenType: 'Bearer', expiresIn: 600 });
    expect(await (await whoIs(first)).json()).toMatchObject({ person: { id: person.id } });
    const second = (await (await refresh(first.refreshToken)).json()) as TokenPairResponse;
    expect((await whoIs(second)).status).toBe(200);
    expect((await post('/v1/auth/token/revoke', { refreshToken: second.refreshToken })).status).toBe(204);
    expect((await whoIs(second)).status).toBe(401);
    expect((await refresh(second.refreshToken)).status).toBe(401);
  });

  it('stand among the sessions of their person by the name of their client, who ends one of them, and nobody else does', async () => {
    const [ada, bob] = [await app.person(), await app.person()];
    const pair = (await (await signIn(ada.email, ada.password)).json()) as TokenPairResponse;
    const list = async () => ((await (await ada.call('GET', '/v1/auth/sessions')).json()) as SessionListResponse).items;
    const client = (await list()).find(({ kind }) => kind === 'client');
    expect(client).toMatchObject({ device: 'curl', current: false, method: 'password', ipAddress: '127.0.0.1' });
    expect((await bob.call('DELETE', `/v1/auth/sessions/${client?.id}`)).status).toBe(404);
    expect((await whoIs(pair)).status).toBe(200);
    expect((await ada.call('DELETE', `/v1/auth/sessions/${client?.id}`)).status).toBe(204);
    expect((await whoIs(pair)).status).toBe(401);
    expect((await list()).map(({ kind }) => kind)).toEqual(['browser']);
    expect((await ada.call('DELETE', `/v1/auth/sessions/${client?.id}`)).status).toBe(404);
  });

  it('end every other sign-in of their person, and stay good themselves', async () => {
    const ada = await app.person();
    const [stays, ends] = [await signIn(ada.email, ada.password), await signIn(ada.email, ada.password)];
    const [own, other] = [(await stays.json()) as TokenPairResponse, (await ends.json()) as TokenPairResponse];
    const headers = { authorization: `Bearer ${own.accessToken}` };
    expect((await fetch(`${app.url}/v1/auth/sessions`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await ada.call('GET', '/v1/auth/session')).status).toBe(401);
    expect([(await whoIs(other)).status, (await refresh(other.refreshToken)).status]).toEqual([401, 401]);
    expect([(await whoIs(own)).status, (await refresh(own.refreshToken)).status]).toEqual([200, 200]);
  });

  it('end when their person signs out everywhere, and when the password changes', async () => {
    const person = await app.person();
    const first = (await (await signIn(person.email, person.password)).json()) as TokenPairResponse;
    const other = await person.signInElsewhere();
    expect((await other.call('POST', '/v1/auth/sign-out-everywhere')).status).toBe(204);
    expect([(await whoIs(first)).status, (await refresh(first.refreshToken)).status]).toEqual([401, 401]);
    const second = (await (await signIn(person.email, person.password)).json()) as TokenPairResponse;
    const browser = await person.signInElsewhere();
    const change = { currentPassword: person.password, password: 'nine grey herons at dusk' };
    expect((await browser.call('POST', '/v1/auth/change-password', change)).status).toBe(204);
    expect([(await whoIs(second)).status, (await refresh(second.refreshToken)).status]).toEqual([401, 401]);
  });

  it('can be checked by anybody with the keys that are published', async () => {
    const person = await app.person();
    const { accessToken } = (await (await signIn(person.email, person.password)).json()) as TokenPairResponse;
    const published = await fetch(`${app.url}/.well-known/jwks.json`);
    expect([published.headers.get('cache-control'), published.headers.get('access-control-allow-origin')]).toEqual([
      'public, max-age=300',
      '*',
    ]);
    const keys = createLocalJWKSet((await published.json()) as JSONWebKeySet);
    const { payload, protectedHeader } = await jwtVerify(accessToken, keys, { issuer: 'parley', audience: 'parley-api', typ: 'at+jwt' });
    expect([payload.sub, protectedHeader.alg]).toEqual([person.id, 'EdDSA']);
    expect(Object.keys(payload).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it('are refused to a wrong password and to nobody in the same words', async () => {
    const person = await app.person();
    const told = await Promise.all(
      [signIn(person.email, 'not the password of anybody'), signIn('nobody@example.com', person.password)].map(async (sent) => {
        const { requestId, ...problem } = (await (await sent).json()) as Problem;
        expect(requestId).toBeTruthy();
        return problem;
      }),
    );
    expect(told[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(told[1]).toEqual(told[0]);
  });

  it('are not given for the password alone to somebody with a second factor', async () => {
    const person = await app.person();
    await app.test.database.asIdentity('test', (db) =>
      db.updateTable('people').set({ two_factor_enabled: true }).where('email', '=', person.email).execute(),
    );
    expect(await (await signIn(person.email, person.password)).json()).toMatchObject({ code: 'second_factor_required', status: 403 });
    expect(await (await signIn(person.email, 'not the password')).json()).toMatchObject({ code: 'invalid_credentials' });
  });

  it.each([
    { grantType: 'password', email: 'ada@example.com' },
    { grantType: 'password', email: 'ada@example.com', password: null },
    { grantType: 'password', email: { $ne: null }, password: { $ne: null } },
    { grantType: 'refresh_token' },
    { grantType: 'refresh_token', refreshToken: '' },
    { grantType: 'refresh_token', refreshToken: null },
    { grantType: 'refresh_token', refreshToken: ['x'] },
    { grantType: 'client_credentials' },
    { grantType: 'refresh_token', refreshToken: 'x', personId: 'per_01h455vb4pex5vsknk084sn02q' },
    {},
  ])('are not given for %j', async (body) => {
    expect(await (await post('/v1/auth/token', body)).json()).toMatchObject({ code: 'invalid_request' });
  });
});

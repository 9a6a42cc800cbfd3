import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, openTestBrowser, type TestBrowser } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const session = 'parley-session';

describe('signing in', () => {
  it('gives the browser a cookie that no script reads and that other sites do not send', async () => {
    const ada = await app.person();
    const response = await app
      .browser()
      .call('POST', '/v1/auth/sign-in', { email: ` ${ada.email.toUpperCase()} `, password: ada.password });
    expect(await response.json()).toEqual({ state: 'signed_in' });
    const [cookie = '', ...more] = response.headers.getSetCookie();
    expect(more).toEqual([expect.stringMatching(/^parley-browser=[^;]+; Path=\/v1\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax$/)]);
    expect(cookie).toMatch(/^parley-session=[A-Za-z0-9]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  });

  it('says the same of a wrong password and of an address nobody has', async () => {
    const ada = await app.person();
    const refusals = [
      await app.browser().call('POST', '/v1/auth/sign-in', { email: ada.email, password: 'not the password' }),
      await app.browser().call('POST', '/v1/auth/sign-in', { email: `${randomUUID()}@example.com`, password: ada.password }),
    ];
    const told = await Promise.all(
      refusals.map(async (response) => ({ ...(await expectAnswer<object>(Promise.resolve(response), 401)), requestId: '' })),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ code: 'invalid_credentials' });
    expect(refusals.flatMap((response) => response.headers.getSetCookie())).toEqual([]);
  });

  it('makes whoever guesses wait, for an address nobody has as well, and counts the right password too', async () => {
    const ada = await app.person();
    for (const email of [ada.email, `${randomUUID()}@example.com`]) {
      const attempt = (password: string) => app.browser().call('POST', '/v1/auth/sign-in', { email, password });
      for (let guess = 0; guess < 5; guess++) await expectAnswer(attempt(`guess number ${guess}`), 401);
      const refused = await attempt(ada.password);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await expectAnswer(Promise.resolve(refused), 429)).toMatchObject({ code: 'rate_limited' });
    }
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 200);
  });

  it('starts a session of its own each time, and ends the one the browser had', async () => {
    const ada = await app.person();
    const before = ada.copy();
    await expectAnswer(ada.call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }), 200);
    expect(ada.cookie(session)).not.toBe(before.cookie(session));
    await expectAnswer(before.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 200);
  });

  it('does not take a session from whoever chose its token', async () => {
    const ada = await app.person();
    const chosen = app.browser();
    chosen.setCookie(session, 'A'.repeat(32));
    await expectAnswer(chosen.call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }), 200);
    expect(chosen.cookie(session)).not.toBe('A'.repeat(32));
  });

  it('signs a hundred browsers in, four at once, each into a session of its own', async () => {
    const ada = await app.person();
    const browsers: TestBrowser[] = [];
    // Of one person, no more at a time than the guard takes for no guessing.
    for (let round = 0; round < 25; round++) browsers.push(...(await Promise.all([1, 2, 3, 4].map(() => ada.signInElsewhere()))));
    expect(new Set(browsers.map((browser) => browser.cookie(session))).size).toBe(100);
    for (const browser of browsers) await expectAnswer(browser.call('GET', '/v1/auth/session'), 200);
  });

  it('is refused to what another site makes a browser send', async () => {
    const ada = await app.person();
    const attempt = (headers: Record<string, string>) =>
      app.browser().call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }, headers);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      expect(await expectAnswer(attempt(headers), 403)).toMatchObject({ code: 'cross_site_request' });
    }
    expect(
      await expectAnswer(ada.call('POST', '/v1/auth/sign-out-everywhere', undefined, { origin: 'https://evil.example' }), 403),
    ).toMatchObject({
      code: 'cross_site_request',
    });
  });
});

describe('a session', () => {
  it('ends when somebody signs out, for whoever copied its cookie too', async () => {
    const ada = await app.person();
    const thief = ada.copy();
    await expectAnswer(ada.call('POST', '/v1/auth/sign-out'), 204);
    expect(ada.cookie(session)).toBeUndefined();
    await expectAnswer(thief.call('GET', '/v1/auth/session'), 401);
  });

  it('ends everywhere at once when asked, and nobody else’s does', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const elsewhere = await ada.signInElsewhere();
    await expectAnswer(elsewhere.call('POST', '/v1/auth/sign-out-everywhere'), 204);
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(grace.call('GET', '/v1/auth/session'), 200);
  });

  it.each([
    ['was not used for longer than it lives unused', `expires_at = now() - interval '1 second'`],
    [
      'is older than any may become, however much it is used',
      `created_at = now() - interval '30 days', expires_at = now() + interval '7 days'`,
    ],
  ])('is over when it %s', async (_, change) => {
    const ada = await app.person();
    const { person } = await ada.session();
    const uuid = await idOf(person.email);
    await app.test.asAdmin((client) => client.query(`update sessions set ${change} where person_id = $1`, [uuid]));
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 401);
  });

  it('lives on while it is used, but not beyond its longest life', async () => {
    const ada = await app.person();
    const uuid = await idOf(ada.email);
    const age = (created: string) =>
      app.test.asAdmin((client) =>
        client.query(
          `update sessions set created_at = now() - $2::interval, updated_at = now() - interval '1 hour', expires_at = now() + interval '1 hour' where person_id = $1`,
          [uuid, created],
        ),
      );
    const hoursLeft = async (): Promise<number> => {
      const { rows } = await app.test.asAdmin((client) =>
        client.query(`select extract(epoch from expires_at - now()) / 3600 as hours from sessions where person_id = $1`, [uuid]),
      );
      return Math.round(Number(rows[0].hours));
    };
    await age('1 day');
    await ada.session();
    expect(await hoursLeft()).toBe(7 * 24);
    await age('29 days');
    await ada.session();
    expect(await hoursLeft()).toBe(24);
  });

  it.each(['', 'x', 'null', 'undefined', '%00', '0', '..', `${'a'.repeat(4_000)}`])('is not opened by the token %j', async (token) => {
    const browser = openTestBrowser(app.url, new Map([[session, token]]));
    await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
  });

  it('is not opened by what the table keeps of it', async () => {
    const ada = await app.person();
    const { rows } = await app.test.asAdmin(async (client) =>
      client.query('select token_hash from sessions where person_id = $1', [await idOf(ada.email)]),
    );
    const browser = app.browser();
    browser.setCookie(session, rows[0].token_hash);
    await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
  });
});

async function idOf(email: string): Promise<string> {
  const { rows } = await app.test.asAdmin((client) => client.query('select id from people where email = $1', [email]));
  return rows[0].id;
}

import { AppError } from '@parley/contract/errors';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { openTestBrowser, testPassword } from '@parley/testing/app/test-person';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addOperator } from './add-operator.ts';
import { makeSetupLink } from './make-setup-link.ts';

const dashboard = new URL('https://parley.example/app/');
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.test.asAdmin((client) => client.query('delete from operators')));

async function newToken(options: { now?: () => number; onlyFirst?: boolean } = {}): Promise<string> {
  const link = await makeSetupLink(app.test.database, { dashboard, now: Date.now, onlyFirst: false, ...options });
  return link?.searchParams.get('token') ?? '';
}

const setUp = (token: string, email: string, password = testPassword) => {
  const browser = openTestBrowser(app.url);
  return { browser, answer: browser.call('POST', '/v1/auth/operator-setup', { token, name: 'Olga', email, password }) };
};

describe('the link of a new installation', () => {
  it('makes whoever opens it an operator who is signed in', async () => {
    const { browser, answer } = setUp(await newToken(), 'olga@example.com');
    expect((await answer).status).toBe(200);
    expect(await (await browser.call('GET', '/v1/auth/session')).json()).toMatchObject({
      operator: true,
      person: { email: 'olga@example.com' },
    });
  });

  it('works once, and not for two at the same time', async () => {
    const token = await newToken();
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => setUp(token, `${name}@once.example`).answer));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  });

  it('is void when another was made, and after a day', async () => {
    const first = await newToken();
    await newToken();
    expect((await setUp(first, 'first@void.example').answer).status).toBe(422);
    const old = await newToken({ now: () => Date.now() - 25 * 3_600_000 });
    expect((await setUp(old, 'old@void.example').answer).status).toBe(422);
  });

  it('is not used up by a password that is refused or an address that is taken', async () => {
    const token = await newToken();
    expect((await setUp(token, 'zoe@kept.example', 'password').answer).status).toBe(422);
    expect((await setUp(token, 'zoe@kept.example').answer).status).toBe(200);
    const next = await newToken();
    expect((await setUp(next, 'zoe@kept.example').answer).status).toBe(409);
    expect((await setUp(next, 'yan@kept.example').answer).status).toBe(200);
  });

  it('is not made for an installation that has an operator', async () => {
    await setUp(await newToken(), 'last@first.example').answer;
    expect(await newToken({ onlyFirst: true })).toBe('');
  });

  it('cannot be guessed with what a missing token might be stored as', async () => {
    for (const token of ['null', 'undefined', '0', '.', `${'A'.repeat(22)}.${'A'.repeat(43)}`]) {
      expect((await setUp(token, 'guess@example.com').answer).status).toBe(422);
    }
  });

  it('is not needed by somebody who signs in already and is named at the machine', async () => {
    await setUp(await newToken(), 'pia@added.example').answer;
    await app.test.asAdmin((client) => client.query('delete from operators'));
    await addOperator(app.test.database, ' Pia@added.example');
    const browser = openTestBrowser(app.url);
    await browser.call('POST', '/v1/auth/sign-in', { email: 'pia@added.example', password: testPassword });
    expect(await (await browser.call('GET', '/v1/auth/session')).json()).toMatchObject({ operator: true });
    await expect(addOperator(app.test.database, 'nobody@added.example')).rejects.toThrow(new AppError('not_found'));
  });
});

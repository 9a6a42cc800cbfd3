import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, testPassword } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const newEmail = () => `new-${randomUUID()}@example.com`;
const signUp = (given: { email: string; name?: string; password?: string; locale?: string }) =>
  app.browser().call('POST', '/v1/auth/sign-up', { name: 'Grace', password: testPassword, ...given });
const verify = (token: unknown) => app.browser().call('POST', '/v1/auth/verify-email', { token });
const signIn = (email: string, password = testPassword) => app.browser().call('POST', '/v1/auth/sign-in', { email, password });

describe('signing up', () => {
  it('makes a person of whoever opens the link they were sent, and signs them in', async () => {
    const ada = await app.person({ name: 'Ada' });
    expect(await ada.session()).toMatchObject({ person: { name: 'Ada', email: ada.email }, operator: false, tenants: [] });
  });

  it('makes nobody before the link is opened', async () => {
    const email = newEmail();
    await expectAnswer(signUp({ email }), 204);
    expect(await expectAnswer(signIn(email), 403)).toMatchObject({ code: 'email_not_verified' });
    expect(await expectAnswer(signIn(email, 'another password'), 401)).toMatchObject({ code: 'invalid_credentials' });
    const { rows } = await app.test.asAdmin((client) => client.query('select from people where email = $1', [email]));
    expect(rows).toHaveLength(0);
  });

  it('answers a known address word for word like an unknown one, and tells its owner by mail', async () => {
    const ada = await app.person();
    const [known, unknown] = [await signUp({ email: ada.email.toUpperCase() }), await signUp({ email: newEmail() })];
    const lasting = async (response: Response) => {
      const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name));
      return [response.status, headers, await response.text()];
    };
    expect(await lasting(known)).toEqual(await lasting(unknown));
    expect(app.mails.to(ada.email).map(({ kind }) => kind)).toEqual(['verify-email', 'already-registered']);
    await expectAnswer(signIn(ada.email), 200);
  });

  it('opens a link once, and no link of the same address after it', async () => {
    const email = newEmail();
    await expectAnswer(signUp({ email, password: 'the first of two passwords' }), 204);
    const first = app.mails.tokenFor(email, 'verify-email');
    await expectAnswer(signUp({ email, password: 'the second of two passwords' }), 204);
    const second = app.mails.tokenFor(email, 'verify-email');
    const outcomes = await Promise.all([verify(second), verify(second), verify(second)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
    expect(await expectAnswer(verify(first), 422)).toMatchObject({ code: 'link_invalid' });
    await expectAnswer(signIn(email, 'the second of two passwords'), 200);
    await expectAnswer(signIn(email, 'the first of two passwords'), 401);
  });

  it('does not open a link that is too old', async () => {
    const email = newEmail();
    await expectAnswer(signUp({ email }), 204);
    await app.test.asAdmin((client) => client.query(`update verifications set expires_at = now() - interval '1 second'`));
    await expectAnswer(verify(app.mails.tokenFor(email, 'verify-email')), 422);
    await expectAnswer(signIn(email), 401);
  });

  it.each([[null], [''], [0], [[]], [{}], [true]])('takes %j for no token', async (token) => {
    await expectAnswer(signUp({ email: newEmail() }), 204);
    const response = await verify(token);
    expect([400, 422]).toContain(response.status);
  });

  it('sends the link again, and nothing to an address nobody signed up with', async () => {
    const email = newEmail();
    await expectAnswer(signUp({ email, name: 'Grace Hopper' }), 204);
    const stranger = newEmail();
    for (const to of [email, stranger]) await expectAnswer(app.browser().call('POST', '/v1/auth/resend-verification', { email: to }), 204);
    expect([app.mails.to(email).length, app.mails.to(stranger).length]).toEqual([2, 0]);
    const browser = app.browser();
    await expectAnswer(browser.call('POST', '/v1/auth/verify-email', { token: app.mails.tokenFor(email, 'verify-email') }), 200);
    expect(await expectAnswer(browser.call('GET', '/v1/auth/session'), 200)).toMatchObject({ person: { name: 'Grace Hopper' } });
  });

  it.each([
    ['short', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Password123', 'too_common'],
    ['iloveyou', 'too_common'],
  ])('does not take the password %s', async (password, reason) => {
    expect(await expectAnswer(signUp({ email: newEmail(), password }), 422)).toMatchObject({
      code: 'password_rejected',
      details: { reason },
    });
  });

  it('keeps no token and no password as they are', async () => {
    const email = newEmail();
    const password = 'nobody stores this as it is';
    await expectAnswer(signUp({ email, password }), 204);
    const token = app.mails.tokenFor(email, 'verify-email');
    const browser = app.browser();
    const seen = async () =>
      JSON.stringify((await app.test.asAdmin((client) => client.query('select * from verifications, sessions, sign_in_methods'))).rows);
    expect(await seen()).not.toContain(token.split('.')[1]);
    await expectAnswer(browser.call('POST', '/v1/auth/verify-email', { token }), 200);
    const stored = await seen();
    expect(stored).not.toContain(browser.cookie('parley-session'));
    expect(stored).not.toContain(password);
  });
});

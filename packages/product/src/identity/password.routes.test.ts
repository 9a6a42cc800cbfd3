import { randomUUID } from 'node:crypto';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestPerson } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const better = 'nine grey herons at dusk';
const forgot = (email: string) => app.browser().call('POST', '/v1/auth/forgot-password', { email });
const reset = (token: unknown, password = better) => app.browser().call('POST', '/v1/auth/reset-password', { token, password });
const signIn = (email: string, password: string) => app.browser().call('POST', '/v1/auth/sign-in', { email, password });

async function resetLink(person: TestPerson): Promise<string> {
  await expectAnswer(forgot(person.email), 204);
  return app.mails.tokenFor(person.email, 'reset-password');
}

describe('a forgotten password', () => {
  it('is replaced with the link that was sent, which signs everybody out', async () => {
    const ada = await app.person();
    const elsewhere = await ada.signInElsewhere();
    const token = await resetLink(ada);
    await expectAnswer(reset(token), 204);
    for (const browser of [ada, elsewhere]) await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(signIn(ada.email, ada.password), 401);
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('password-changed');
    await expectAnswer(signIn(ada.email, better), 200);
  });

  it('is answered for an unknown address word for word like for a known one', async () => {
    const ada = await app.person();
    const stranger = `${randomUUID()}@example.com`;
    const [known, unknown] = [await forgot(ada.email), await forgot(stranger)];
    const lasting = async (response: Response) => [
      response.status,
      [...response.headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name)),
      await response.text(),
    ];
    expect(await lasting(known)).toEqual(await lasting(unknown));
    expect(app.mails.to(stranger)).toEqual([]);
  });

  it('is replaced once, whoever tries at the same time', async () => {
    const ada = await app.person();
    const token = await resetLink(ada);
    const statuses = await Promise.all(Array.from({ length: 5 }, async (_, index) => (await reset(token, `${better} ${index}`)).status));
    expect(statuses.toSorted()).toEqual([204, 422, 422, 422, 422]);
  });

  it('leaves no other link good, whether older or newer', async () => {
    const ada = await app.person();
    const [older, newer] = [await resetLink(ada), await resetLink(ada)];
    await expectAnswer(reset(older), 204);
    expect(await expectAnswer(reset(newer, 'yet another password'), 422)).toMatchObject({ code: 'link_invalid' });
  });

  it('is not replaced by a bad password, nor is the link used up', async () => {
    const ada = await app.person();
    const token = await resetLink(ada);
    expect(await expectAnswer(reset(token, 'password1'), 422)).toMatchObject({ code: 'password_rejected' });
    expect(await expectAnswer(reset(token, `x${ada.email}`), 422)).toMatchObject({ details: { reason: 'contains_email' } });
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 200);
    await expectAnswer(reset(token), 204);
  });

  it('is not replaced with a link that is an hour old', async () => {
    const ada = await app.person();
    const token = await resetLink(ada);
    const { rows } = await app.test.asAdmin((client) =>
      client.query(
        `select round(extract(epoch from max(expires_at) - now()) / 60) as minutes from verifications where identifier like 'link:password-reset:%'`,
      ),
    );
    expect(Number(rows[0].minutes)).toBe(60);
    await app.test.asAdmin((client) => client.query(`update verifications set expires_at = now() - interval '1 second'`));
    await expectAnswer(reset(token), 422);
  });

  it.each([[null], [''], [0], [false], [[]], [{}], ['null'], ['undefined'], ['.'], [`${'a'.repeat(22)}.${'b'.repeat(43)}`]])(
    'is not replaced with the token %j',
    async (token) => {
      const ada = await app.person();
      await resetLink(ada);
      const response = await reset(token);
      expect([400, 422]).toContain(response.status);
      await expectAnswer(signIn(ada.email, ada.password), 200);
    },
  );

  it('is not replaced with a link of another kind', async () => {
    const email = `${randomUUID()}@example.com`;
    await expectAnswer(app.browser().call('POST', '/v1/auth/sign-up', { name: 'Grace', email, password: better }), 204);
    await expectAnswer(reset(app.mails.tokenFor(email, 'verify-email')), 422);
  });
});

describe('changing a password', () => {
  const change = (person: Pick<TestPerson, 'call'>, body: object) => person.call('POST', '/v1/auth/change-password', body);

  it('asks for the old one, signs everybody else out and gives this browser a new session', async () => {
    const ada = await app.person();
    const [elsewhere, thief] = [await ada.signInElsewhere(), ada.copy()];
    await expectAnswer(change(ada, { currentPassword: ada.password, password: better }), 204);
    for (const browser of [elsewhere, thief]) await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(ada.call('GET', '/v1/auth/session'), 200);
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('password-changed');
    await expectAnswer(signIn(ada.email, better), 200);
  });

  it.each([[{ currentPassword: 'not the password' }], [{}]])('is refused with %j', async (given) => {
    const ada = await app.person();
    expect(await expectAnswer(change(ada, { ...given, password: better }), 422)).toMatchObject({ code: 'wrong_password' });
    await expectAnswer(signIn(ada.email, ada.password), 200);
    expect(app.mails.to(ada.email).map(({ kind }) => kind)).not.toContain('password-changed');
  });

  it('ends links that were on their way', async () => {
    const ada = await app.person();
    const token = await resetLink(ada);
    await expectAnswer(change(ada, { currentPassword: ada.password, password: better }), 204);
    await expectAnswer(reset(token, 'what a thief would like'), 422);
  });

  it('asks somebody without a password to have signed in just now', async () => {
    const ada = await app.person();
    await app.test.asAdmin((client) =>
      client.query(`delete from sign_in_methods where person_id = (select id from people where email = $1)`, [ada.email]),
    );
    expect((await ada.session()).person.hasPassword).toBe(false);
    await app.test.asAdmin((client) => client.query(`update sessions set created_at = created_at - interval '11 minutes'`));
    expect(await expectAnswer(change(ada, { password: better }), 403)).toMatchObject({ code: 'fresh_sign_in_required' });
    await app.test.asAdmin((client) => client.query(`update sessions set created_at = created_at + interval '11 minutes'`));
    await expectAnswer(change(ada, { password: better }), 204);
    await expectAnswer(signIn(ada.email, better), 200);
  });
});

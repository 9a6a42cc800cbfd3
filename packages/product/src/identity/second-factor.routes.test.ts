import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser, type TestPerson } from '@parley/testing/app/test-person';
import { setUpSecondFactor } from '@parley/testing/app/test-second-factor';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const session = 'parley-session';
const prove = (browser: TestBrowser, body: object) => browser.call('POST', '/v1/auth/second-factor', body);

/** A browser in which the password was given and the second factor was not. */
async function halfSignedIn(person: TestPerson): Promise<TestBrowser> {
  const browser = app.browser();
  const answer = await expectAnswer(browser.call('POST', '/v1/auth/sign-in', { email: person.email, password: person.password }), 200);
  expect(answer).toEqual({ state: 'second_factor_required' });
  expect(browser.cookie(session)).toBeUndefined();
  await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
  return browser;
}

describe('setting a second factor up', () => {
  it('asks for the password, and counts only once a code was confirmed', async () => {
    const ada = await app.person();
    const start = (currentPassword?: string) => ada.call('POST', '/v1/auth/two-factor/start', { currentPassword });
    expect(await expectAnswer(start('not the password'), 422)).toMatchObject({ code: 'wrong_password' });
    const setup = await expectAnswer<{ uri: string; secret: string; backupCodes: string[] }>(start(ada.password), 200);
    expect(setup.uri).toContain(`secret=${setup.secret}`);
    expect(new Set(setup.backupCodes).size).toBe(10);
    await expectAnswer(ada.call('POST', '/v1/auth/two-factor/confirm', { code: '000000' }), 422);
    expect((await ada.session()).person.twoFactorEnabled).toBe(false);
    await ada.signInElsewhere();
  });

  it('gives this browser a new session, signs the others out and says so by mail', async () => {
    const ada = await app.person();
    const [elsewhere, before] = [await ada.signInElsewhere(), ada.copy()];
    await setUpSecondFactor(ada);
    for (const browser of [elsewhere, before]) await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
    const current = await ada.session();
    expect(current.person.twoFactorEnabled).toBe(true);
    expect(current.secondFactorAt).not.toBeNull();
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('second-factor-on');
    await expectAnswer(ada.call('POST', '/v1/auth/two-factor/start', { currentPassword: ada.password }), 409);
    await expectAnswer(ada.call('POST', '/v1/auth/two-factor/confirm', { code: '000000' }), 409);
  });

  it('keeps neither the secret nor the backup codes as they are', async () => {
    const ada = await app.person();
    const setup = await expectAnswer<{ secret: string; backupCodes: string[] }>(
      ada.call('POST', '/v1/auth/two-factor/start', { currentPassword: ada.password }),
      200,
    );
    const { rows } = await app.test.asAdmin((client) => client.query('select secret, backup_codes from second_factors'));
    const stored = rows
      .flatMap((row) => [
        row.secret,
        row.backup_codes,
        Buffer.from(row.secret, 'base64').toString('latin1'),
        Buffer.from(row.backup_codes, 'base64').toString('latin1'),
      ])
      .join('\n');
    for (const secret of [setup.secret, ...setup.backupCodes]) expect(stored).not.toContain(secret);
  });
});

describe('signing in with a second factor', () => {
  it('needs a code of the app', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    const browser = await halfSignedIn(ada);
    expect(await expectAnswer(prove(browser, { code: '000000' }), 422)).toMatchObject({ code: 'wrong_code' });
    await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(prove(browser, { code: factor.code() }), 200);
    expect(await expectAnswer(browser.call('GET', '/v1/auth/session'), 200)).toMatchObject({ person: { email: ada.email } });
    expect(browser.cookie('parley-second-factor')).toBeUndefined();
  });

  it('takes no code twice, nor the one that set the app up', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    const code = factor.code();
    await expectAnswer(prove(await halfSignedIn(ada), { code }), 200);
    expect(await expectAnswer(prove(await halfSignedIn(ada), { code }), 422)).toMatchObject({ code: 'wrong_code' });
    expect(await expectAnswer(prove(await halfSignedIn(ada), { code: factor.confirmedWith }), 422)).toMatchObject({ code: 'wrong_code' });
    await expectAnswer(prove(await halfSignedIn(ada), { backupCode: factor.backupCodes[0] }), 200);
  });

  it('lets one of many through who use a code at once', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    const browsers = await Promise.all([1, 2, 3, 4].map(() => halfSignedIn(ada)));
    const code = factor.code();
    const statuses = await Promise.all(browsers.map(async (browser) => (await prove(browser, { code })).status));
    expect(statuses.toSorted()).toEqual([200, 422, 422, 422]);
  });

  it('takes each backup code once', async () => {
    const ada = await app.person();
    const { backupCodes } = await setUpSecondFactor(ada);
    const [backupCode = '', another = ''] = backupCodes;
    await expectAnswer(prove(await halfSignedIn(ada), { backupCode }), 200);
    expect(await expectAnswer(prove(await halfSignedIn(ada), { backupCode }), 422)).toMatchObject({ code: 'wrong_code' });
    const browsers = await Promise.all([1, 2, 3].map(() => halfSignedIn(ada)));
    const statuses = await Promise.all(browsers.map(async (browser) => (await prove(browser, { backupCode: another })).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is locked after five wrong codes, however often somebody starts again, also for the right one', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    for (let attempt = 0; attempt < 5; attempt++) {
      await expectAnswer(prove(await halfSignedIn(ada), attempt % 2 === 0 ? { code: '000000' } : { backupCode: 'wrong-wrong' }), 422);
    }
    const refused = await prove(await halfSignedIn(ada), { code: factor.code() });
    expect(refused.headers.get('retry-after')).toBe('900');
    expect(await expectAnswer(Promise.resolve(refused), 429)).toMatchObject({ code: 'rate_limited' });
    const [backupCode] = factor.backupCodes;
    await expectAnswer(prove(await halfSignedIn(ada), { backupCode }), 429);
    await expectAnswer(prove(ada, { code: factor.code() }), 429);
    await app.test.asAdmin((client) => client.query(`update second_factors set locked_until = now() - interval '1 second'`));
    await expectAnswer(prove(await halfSignedIn(ada), { code: factor.code() }), 200);
  });

  it('is asked of nobody who did not give the password', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    expect(await expectAnswer(prove(app.browser(), { code: factor.code() }), 401)).toMatchObject({ code: 'sign_in_expired' });
    const forged = app.browser();
    forged.setCookie('parley-second-factor', '2fa-password~x.y');
    await expectAnswer(prove(forged, { code: factor.code() }), 401);
  });

  it('takes the answer of one person for no other', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const [adas] = [await setUpSecondFactor(ada), await setUpSecondFactor(grace)];
    const browser = await halfSignedIn(grace);
    await expectAnswer(prove(browser, { code: adas.code() }), 422);
    await expectAnswer(prove(browser, { backupCode: adas.backupCodes[0] ?? '' }), 422);
  });
});

describe('a change that needs a fresh second factor', () => {
  const change = (person: TestBrowser & { password: string }) =>
    person.call('POST', '/v1/auth/change-password', { currentPassword: person.password, password: 'nine grey herons at dusk' });
  const age = () =>
    app.test.asAdmin((client) => client.query(`update sessions set second_factor_at = second_factor_at - interval '11 minutes'`));

  it('is refused ten minutes after it was proven, until it is proven again', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    await age();
    const old = ada.copy();
    expect(await expectAnswer(change(ada), 403)).toMatchObject({ code: 'second_factor_required' });
    expect(await expectAnswer(prove(ada, { code: '000000' }), 422)).toMatchObject({ code: 'wrong_code' });
    await expectAnswer(prove(ada, { code: factor.code() }), 200);
    await expectAnswer(old.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(change(ada), 204);
  });

  it('is switching it off, or making new backup codes', async () => {
    const ada = await app.person();
    const factor = await setUpSecondFactor(ada);
    const body = { currentPassword: ada.password };
    await age();
    for (const path of ['disable', 'backup-codes']) await expectAnswer(ada.call('POST', `/v1/auth/two-factor/${path}`, body), 403);
    await expectAnswer(prove(ada, { code: factor.code() }), 200);
    const renewed = await expectAnswer<{ backupCodes: string[] }>(ada.call('POST', '/v1/auth/two-factor/backup-codes', body), 200);
    await expectAnswer(prove(await halfSignedIn(ada), { backupCode: factor.backupCodes[0] }), 422);
    await expectAnswer(prove(await halfSignedIn(ada), { backupCode: renewed.backupCodes[0] }), 200);
    await expectAnswer(ada.call('POST', '/v1/auth/two-factor/disable', { currentPassword: 'not the password' }), 422);
    await expectAnswer(ada.call('POST', '/v1/auth/two-factor/disable', body), 204);
    expect((await ada.session()).person.twoFactorEnabled).toBe(false);
    await ada.signInElsewhere();
    await expectAnswer(prove(ada, { code: factor.code() }), 409);
  });
});

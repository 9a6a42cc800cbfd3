import { createTestApp } from '@parley/testing/app/create-test-app';
import { TestAuthenticator } from '@parley/testing/app/test-authenticator';
import { expectAnswer, type TestBrowser, type TestPerson } from '@parley/testing/app/test-person';
import { setUpSecondFactor } from '@parley/testing/app/test-second-factor';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

function signIn(browser: TestBrowser, { email, password }: { email: string; password: string }): Promise<unknown> {
  return expectAnswer(browser.call('POST', '/v1/auth/sign-in', { email, password }, firefox), 200);
}

function told({ email }: TestPerson) {
  return app.mails.to(email).filter(({ kind }) => kind === 'new-sign-in');
}

describe('somebody who signs in', () => {
  it('is told of a browser that is new, once, and not of the one they signed up with', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    await expectAnswer(ada.call('POST', '/v1/auth/sign-out'), 204);
    await signIn(ada, ada);
    expect(told(ada)).toEqual([]);
    const browser = app.browser();
    await signIn(browser, ada);
    expect(told(ada)).toMatchObject([{ signIn: { device: 'Firefox, Linux', address: '127.0.0.1', at: expect.any(Date) } }]);
    expect(new URL(told(ada)[0]?.link ?? '').pathname).toBe('/app/account/sessions');
    await expectAnswer(browser.call('POST', '/v1/auth/sign-out'), 204);
    await signIn(browser, ada);
    expect(told(ada)).toHaveLength(1);
    await signIn(browser, grace);
    await signIn(browser, ada);
    await signIn(browser, grace);
    expect([told(ada).length, told(grace).length]).toEqual([1, 1]);
  });

  it('is told of a browser whose proof is another’s, or made up', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const forged = app.browser();
    forged.setCookie('parley-browser', grace.cookie('parley-browser') ?? '');
    await signIn(forged, ada);
    expect(told(ada)).toHaveLength(1);
    const [since = '', proof = ''] = (ada.cookie('parley-browser') ?? '').split('.');
    forged.setCookie('parley-browser', `${Number(since) + 1}.${proof}`);
    await signIn(forged, ada);
    expect(told(ada)).toHaveLength(2);
  });

  it('has to know every browser anew after a new password and after signing out everywhere, but for the one they are at', async () => {
    const ada = await app.person();
    const stolen = await ada.signInElsewhere();
    const password = 'seven herons on a jetty';
    await expectAnswer(ada.call('POST', '/v1/auth/change-password', { currentPassword: ada.password, password }), 204);
    await signIn(ada, { ...ada, password });
    expect(told(ada)).toHaveLength(1);
    await signIn(stolen, { ...ada, password });
    expect(told(ada)).toHaveLength(2);
    await expectAnswer(ada.call('DELETE', '/v1/auth/sessions'), 204);
    await signIn(ada, { ...ada, password });
    expect(told(ada)).toHaveLength(2);
    await expectAnswer(ada.call('POST', '/v1/auth/sign-out-everywhere'), 204);
    await signIn(ada, { ...ada, password });
    expect(told(ada)).toHaveLength(3);
  });

  it('is told when they come by second factor, once that is proven, and not when they prove it again', async () => {
    const ada = await app.person();
    const { backupCodes } = await setUpSecondFactor(ada);
    const browser = app.browser();
    await signIn(browser, ada);
    expect(told(ada)).toEqual([]);
    await expectAnswer(browser.call('POST', '/v1/auth/second-factor', { backupCode: backupCodes[0] }), 200);
    expect(told(ada)).toHaveLength(1);
    await expectAnswer(browser.call('POST', '/v1/auth/second-factor', { backupCode: backupCodes[1] }), 200);
    expect(told(ada)).toHaveLength(1);
  });

  it('is told when they come by passkey', async () => {
    const ada = await app.person();
    const device = new TestAuthenticator(app.url);
    const asked = await expectAnswer<{ challenge: string }>(ada.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    await expectAnswer(ada.call('POST', '/v1/auth/passkeys', { response: device.create(asked.challenge) }), 201);
    const browser = app.browser();
    const { challenge } = await expectAnswer<{ challenge: string }>(browser.call('POST', '/v1/auth/passkeys/sign-in/options'), 200);
    await expectAnswer(browser.call('POST', '/v1/auth/passkeys/sign-in', { response: device.get(challenge) }), 200);
    expect(told(ada)).toHaveLength(1);
  });

  it('is told of a program that asks for tokens, until it is known', async () => {
    const ada = await app.person();
    const ask = (clientName: string) => {
      const { email, password } = ada;
      return expectAnswer(app.browser().call('POST', '/v1/auth/token', { grantType: 'password', email, password, clientName }), 200);
    };
    await ask('Phone');
    await ask('Phone');
    expect(told(ada)).toMatchObject([{ signIn: { device: 'Phone' } }]);
    await ask('Tablet');
    expect(told(ada)).toHaveLength(2);
  });
});

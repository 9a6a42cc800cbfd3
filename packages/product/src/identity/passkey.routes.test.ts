import { parseId } from '@parley/contract/ids';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { TestAuthenticator } from '@parley/testing/app/test-authenticator';
import { expectAnswer, type TestBrowser, type TestPerson } from '@parley/testing/app/test-person';
import { setUpSecondFactor } from '@parley/testing/app/test-second-factor';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

type Asked = { challenge: string } & Record<string, unknown>;

const options = (browser: TestBrowser) => expectAnswer<Asked>(browser.call('POST', '/v1/auth/passkeys/sign-in/options'), 200);
const signIn = (browser: TestBrowser, response: object) => browser.call('POST', '/v1/auth/passkeys/sign-in', { response });

async function addPasskey(person: TestPerson, device = new TestAuthenticator(app.url)): Promise<TestAuthenticator> {
  const { challenge } = await expectAnswer<Asked>(person.call('POST', '/v1/auth/passkeys/registration/options'), 200);
  await expectAnswer(person.call('POST', '/v1/auth/passkeys', { response: device.create(challenge), name: 'Phone' }), 201);
  return device;
}

async function listOf(person: TestPerson): Promise<{ id: string }[]> {
  return (await expectAnswer<{ items: { id: string }[] }>(person.call('GET', '/v1/auth/passkeys'), 200)).items;
}

describe('a passkey', () => {
  it('signs in whoever holds it, and counts as two factors', async () => {
    const ada = await app.person();
    const device = await addPasskey(ada);
    const browser = app.browser();
    const asked = await options(browser);
    expect(asked['userVerification']).toBe('required');
    expect(await expectAnswer(signIn(browser, device.get(asked.challenge)), 200)).toEqual({ state: 'signed_in' });
    const current = await expectAnswer<{ person: object; secondFactorAt: string }>(browser.call('GET', '/v1/auth/session'), 200);
    expect(current.person).toMatchObject({ email: ada.email });
    expect(current.secondFactorAt).not.toBeNull();
  });

  it('is a way in of its own: a second factor is not asked for as well', async () => {
    const ada = await app.person();
    const device = await addPasskey(ada);
    await setUpSecondFactor(ada);
    const browser = app.browser();
    await expectAnswer(signIn(browser, device.get((await options(browser)).challenge)), 200);
    await expectAnswer(browser.call('GET', '/v1/auth/session'), 200);
  });

  it('is asked for once: an answer is good for its own question and browser, and for one time', async () => {
    const ada = await app.person();
    const device = await addPasskey(ada);
    const browser = app.browser();
    const answer = device.get((await options(browser)).challenge);
    expect(await expectAnswer(signIn(app.browser(), answer), 401)).toMatchObject({ code: 'sign_in_expired' });
    const other = app.browser();
    await options(other);
    expect(await expectAnswer(signIn(other, answer), 422)).toMatchObject({ code: 'passkey_rejected' });
    await expectAnswer(signIn(browser, answer), 200);
    await expectAnswer(signIn(browser, answer), 401);
  });

  it('is refused on the page of another site', async () => {
    const ada = await app.person();
    await addPasskey(ada);
    const phished = new TestAuthenticator('http://parley.evil.example');
    const browser = app.browser();
    await expectAnswer(signIn(browser, phished.get((await options(browser)).challenge)), 422);
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' };
    await expectAnswer(browser.call('POST', '/v1/auth/passkeys/sign-in/options', undefined, elsewhere), 403);
  });

  it('is refused when its device did not ask who holds it', async () => {
    const ada = await app.person();
    const device = await addPasskey(ada);
    device.verifiesPerson = false;
    const browser = app.browser();
    expect(await expectAnswer(signIn(browser, device.get((await options(browser)).challenge)), 422)).toMatchObject({
      code: 'passkey_rejected',
    });
    const careless = new TestAuthenticator(app.url);
    careless.verifiesPerson = false;
    const { challenge } = await expectAnswer<Asked>(ada.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    await expectAnswer(ada.call('POST', '/v1/auth/passkeys', { response: careless.create(challenge) }), 422);
  });

  it('is refused when it is somebody else’s device, or nonsense', async () => {
    const ada = await app.person();
    await addPasskey(ada);
    for (const make of [
      (challenge: string) => new TestAuthenticator(app.url).get(challenge),
      () => ({ id: 'x', rawId: 'x', type: 'public-key' }),
    ]) {
      const browser = app.browser();
      await expectAnswer(signIn(browser, make((await options(browser)).challenge)), 422);
      await expectAnswer(browser.call('GET', '/v1/auth/session'), 401);
    }
    await expectAnswer(ada.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    await expectAnswer(ada.call('POST', '/v1/auth/passkeys', { response: { id: 'x', rawId: 'x', type: 'public-key' } }), 422);
  });

  it('is added by somebody who has just proven who they are', async () => {
    const ada = await app.person();
    await app.test.asAdmin((client) => client.query(`update sessions set created_at = created_at - interval '11 minutes'`));
    expect(await expectAnswer(ada.call('POST', '/v1/auth/passkeys/registration/options'), 403)).toMatchObject({
      code: 'fresh_sign_in_required',
    });
    const again = await ada.signInElsewhere();
    const { challenge } = await expectAnswer<Asked>(again.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    await expectAnswer(again.call('POST', '/v1/auth/passkeys', { response: new TestAuthenticator(app.url).create(challenge) }), 201);
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('passkey-added');
  });

  it('is listed and removed by its owner alone, and signs nobody in after that', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const device = await addPasskey(ada);
    const [passkey] = await listOf(ada);
    expect(passkey).toMatchObject({ name: 'Phone', synced: false });
    expect(await listOf(grace)).toEqual([]);
    await expectAnswer(grace.call('DELETE', `/v1/auth/passkeys/${passkey?.id}`), 404);
    await expectAnswer(ada.call('DELETE', `/v1/auth/passkeys/${passkey?.id}`), 204);
    expect(app.mails.to(ada.email).at(-1)?.kind).toBe('passkey-removed');
    const browser = app.browser();
    await expectAnswer(signIn(browser, device.get((await options(browser)).challenge)), 422);
  });

  it('is given another name by its owner alone', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    await addPasskey(ada);
    const path = `/v1/auth/passkeys/${(await listOf(ada))[0]?.id}`;
    await expectAnswer(grace.call('PATCH', path, { name: 'Mine' }), 404);
    await expectAnswer(ada.call('PATCH', path, { name: ' ' }), 400);
    expect(await expectAnswer(ada.call('PATCH', path, { name: 'Laptop' }), 200)).toMatchObject({ name: 'Laptop', synced: false });
    expect(await listOf(ada)).toMatchObject([{ name: 'Laptop' }]);
  });

  it('that is the last way in stays, also when two are removed at once', async () => {
    const ada = await app.person();
    await addPasskey(ada);
    await addPasskey(ada);
    await app.test.asAdmin((client) => client.query('delete from sign_in_methods where person_id = $1', [parseId('person', ada.id)]));
    const remove = async ({ id }: { id: string }) => (await ada.call('DELETE', `/v1/auth/passkeys/${id}`)).status;
    expect((await Promise.all((await listOf(ada)).map(remove))).toSorted()).toEqual([204, 409]);
    const [last] = await listOf(ada);
    const refused = await expectAnswer(ada.call('DELETE', `/v1/auth/passkeys/${last?.id}`), 409);
    expect(refused).toMatchObject({ code: 'last_sign_in_method' });
  });
});

import { randomUUID } from 'node:crypto';
import { formatId, newId, type PersonId, parseId } from '@parley/contract/ids';
import { startSession } from '@parley/product/identity/public';
import type { TestApp } from '@parley/testing/app/create-test-app';
import { TestAuthenticator } from '@parley/testing/app/test-authenticator';
import { expectAnswer, openTestBrowser, type TestBrowser, type TestPerson, testPassword } from '@parley/testing/app/test-person';
import { beginSecondFactor, setUpSecondFactor, type TestSecondFactor } from '@parley/testing/app/test-second-factor';

const session = 'parley-session';

/** Somebody under attack: member of no tenant, and given anew whatever a request uses up. */
export class AttackedPerson {
  readonly #app: TestApp;
  readonly #somebody: TestPerson;
  /** Secret and backup codes of a second factor, as they are stored. */
  #sealed: readonly [string, string] = ['', ''];

  private constructor(app: TestApp, somebody: TestPerson) {
    this.#app = app;
    this.#somebody = somebody;
  }

  static async create(app: TestApp, name: string): Promise<AttackedPerson> {
    const person = new AttackedPerson(app, await app.person({ name }));
    await person.newSecondFactor();
    const { rows } = await app.test.asAdmin(async (client) =>
      client.query('select secret, backup_codes from second_factors where person_id = $1', [person.#personId]),
    );
    person.#sealed = [rows[0].secret, rows[0].backup_codes];
    await person.withoutSecondFactor();
    return person;
  }

  get id(): string {
    return this.#somebody.id;
  }

  get email(): string {
    return this.#somebody.email;
  }

  get password(): string {
    return this.#somebody.password;
  }

  /** A browser in a new session that has proven everything, whatever the person is asked for when signing in. */
  async browser(): Promise<TestPerson> {
    const cookies = new Map<string, string>();
    const reply = {
      cookie: ({ name, value }: { name: string; value: string }) => void cookies.set(name, value),
      clearCookie() {},
      header() {},
      allowOrigin() {},
    };
    const request = { ip: '127.0.0.1', header: () => undefined, cookie: () => undefined };
    await startSession(this.#app.installation.identity, {
      personId: this.#personId,
      marks: { method: 'password', secondFactorAt: new Date() },
      request: request as unknown as Parameters<typeof startSession>[1]['request'],
      reply,
    });
    return { ...this.#somebody, ...openTestBrowser(this.#app.url, cookies) };
  }

  async cookie(): Promise<string> {
    return `${session}=${(await this.browser()).cookie(session)}`;
  }

  async newSession(): Promise<string> {
    const { items } = await expectAnswer<{ items: { id: string; current: boolean }[] }>(
      (await this.browser()).call('GET', '/v1/auth/sessions'),
      200,
    );
    return items.find(({ current }) => current)?.id ?? '';
  }

  async newLink(kind: 'verify-email' | 'reset-password' | 'confirm-email'): Promise<string> {
    const email = `${randomUUID()}@example.com`;
    const { mails } = this.#app;
    if (kind === 'verify-email') {
      await expectAnswer(this.#app.browser().call('POST', '/v1/auth/sign-up', { name: 'New', email, password: testPassword }), 204);
      return mails.tokenFor(email, kind);
    }
    const somebody = await this.#app.person();
    if (kind === 'reset-password') {
      await expectAnswer(somebody.call('POST', '/v1/auth/forgot-password', { email: somebody.email }), 204);
      return mails.tokenFor(somebody.email, kind);
    }
    await expectAnswer(somebody.call('POST', '/v1/auth/change-email', { email, currentPassword: somebody.password }), 204);
    return mails.tokenFor(email, kind);
  }

  /** Has the person no second factor, as if there had never been one. */
  async withoutSecondFactor(): Promise<void> {
    const id = this.#personId;
    await this.#app.test.asAdmin(async (client) => {
      await client.query('delete from second_factors where person_id = $1', [id]);
      await client.query('update people set two_factor_enabled = false where id = $1', [id]);
    });
  }

  /** A second factor of its own, with codes that were not used. */
  async newSecondFactor(): Promise<TestSecondFactor> {
    await this.withoutSecondFactor();
    return setUpSecondFactor(await this.browser());
  }

  /** Has the person a second factor, without being signed out as when they set one up. */
  async withSecondFactor(): Promise<void> {
    await this.withoutSecondFactor();
    const id = this.#personId;
    await this.#app.test.asAdmin(async (client) => {
      await client.query('insert into second_factors (id, person_id, secret, backup_codes) values ($1, $2, $3, $4)', [
        randomUUID(),
        id,
        ...this.#sealed,
      ]);
      await client.query('update people set two_factor_enabled = true where id = $1', [id]);
    });
  }

  /** The code with which a second factor that is being set up can be confirmed. */
  async unconfirmedCode(): Promise<string> {
    await this.withoutSecondFactor();
    return (await beginSecondFactor(await this.browser())).code();
  }

  /** The cookie of somebody who gave a password, and the code that is asked for. */
  async halfSignedIn(): Promise<{ cookies: Record<string, string>; code: string }> {
    const { code } = await this.newSecondFactor();
    const browser = this.#app.browser();
    await expectAnswer(browser.call('POST', '/v1/auth/sign-in', { email: this.email, password: this.password }), 200);
    return { cookies: cookiesOf(browser, 'parley-second-factor'), code: code() };
  }

  /** What a device answers when it is to make a passkey, and the browser that asked it. */
  async newDevice(): Promise<{ cookies: Record<string, string>; response: object }> {
    const browser = await this.browser();
    const { challenge } = await expectAnswer<{ challenge: string }>(browser.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    return { cookies: cookiesOf(browser, 'parley-passkey'), response: new TestAuthenticator(this.#app.url).create(challenge) };
  }

  async newConnectedIdentity(): Promise<string> {
    const id = newId('signInMethod');
    const personId = this.#personId;
    await this.#app.test.asAdmin((client) =>
      client.query('insert into sign_in_methods (id, person_id, provider, subject) values ($1, $2, $3, $4)', [
        id,
        personId,
        'social:github',
        `https://github.com ${id}`,
      ]),
    );
    return formatId('signInMethod', id);
  }

  async newPasskey(device = new TestAuthenticator(this.#app.url)): Promise<string> {
    const browser = await this.browser();
    const { challenge } = await expectAnswer<{ challenge: string }>(browser.call('POST', '/v1/auth/passkeys/registration/options'), 200);
    const { id } = await expectAnswer<{ id: string }>(
      browser.call('POST', '/v1/auth/passkeys', { response: device.create(challenge) }),
      201,
    );
    return id;
  }

  /** What a device answers when it is to sign in. */
  async passkeyAnswer(): Promise<{ cookies: Record<string, string>; response: object }> {
    const device = new TestAuthenticator(this.#app.url);
    await this.newPasskey(device);
    const browser = this.#app.browser();
    const { challenge } = await expectAnswer<{ challenge: string }>(browser.call('POST', '/v1/auth/passkeys/sign-in/options'), 200);
    return { cookies: cookiesOf(browser, 'parley-passkey'), response: device.get(challenge) };
  }

  get #personId(): PersonId {
    return parseId('person', this.id) as PersonId;
  }
}

function cookiesOf(browser: TestBrowser, name: string): Record<string, string> {
  return { [name]: browser.cookie(name) ?? '' };
}

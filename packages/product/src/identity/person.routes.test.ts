import { randomUUID } from 'node:crypto';
import type { SessionListResponse } from '@parley/contract/auth';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer, type TestBrowser, type TestPerson } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

const newEmail = () => `new-${randomUUID()}@example.com`;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const sessionsOf = (browser: TestBrowser) => expectAnswer<SessionListResponse>(browser.call('GET', '/v1/auth/sessions'), 200);

describe('a person', () => {
  it('changes their name and language, and nothing else of them', async () => {
    const ada = await app.person();
    const changed = await expectAnswer(ada.call('PATCH', '/v1/auth/person', { name: ' Ada King ', locale: 'de' }), 200);
    expect(changed).toMatchObject({ name: 'Ada King', locale: 'de', email: ada.email });
    await expectAnswer(ada.call('PATCH', '/v1/auth/person', { locale: null }), 200);
    expect((await ada.session()).person).toMatchObject({ name: 'Ada King', locale: null });
    for (const more of [{ email: newEmail() }, { twoFactorEnabled: false }, { operator: true }]) {
      await expectAnswer(ada.call('PATCH', '/v1/auth/person', { name: 'x', ...more }), 400);
    }
  });
});

describe('an e-mail address', () => {
  const change = (person: TestPerson, email: string, currentPassword: string | undefined = person.password) =>
    person.call('POST', '/v1/auth/change-email', { email, currentPassword });
  const confirm = (token: unknown) => app.browser().call('POST', '/v1/auth/change-email/confirm', { token });

  it('changes when the link at the new one is opened, and the old one is told', async () => {
    const ada = await app.person();
    const email = newEmail();
    await expectAnswer(change(ada, email.toUpperCase()), 204);
    expect((await ada.session()).person.email).toBe(ada.email);
    await expectAnswer(confirm(app.mails.tokenFor(email, 'confirm-email')), 204);
    expect((await ada.session()).person.email).toBe(email);
    expect(app.mails.to(ada.email).at(-1)).toMatchObject({ kind: 'email-changed', newEmail: email });
    await expectAnswer(app.browser().call('POST', '/v1/auth/sign-in', { email, password: ada.password }), 200);
    await expectAnswer(app.browser().call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }), 401);
    await expectAnswer(confirm(app.mails.tokenFor(email, 'confirm-email')), 422);
  });

  it('does not change without the password', async () => {
    const ada = await app.person();
    const email = newEmail();
    expect(await expectAnswer(change(ada, email, 'not the password'), 422)).toMatchObject({ code: 'wrong_password' });
    expect(app.mails.to(email)).toEqual([]);
  });

  it('that somebody has is not given away, and not said to be taken', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    await expectAnswer(change(ada, grace.email), 204);
    expect(app.mails.to(grace.email).at(-1)?.kind).toBe('already-registered');
  });

  it('goes to whoever confirms it first', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const email = newEmail();
    await expectAnswer(change(ada, email), 204);
    const adas = app.mails.tokenFor(email, 'confirm-email');
    await expectAnswer(change(grace, email), 204);
    const graces = app.mails.tokenFor(email, 'confirm-email');
    await expectAnswer(confirm(graces), 204);
    expect(await expectAnswer(confirm(adas), 422)).toMatchObject({ code: 'link_invalid' });
    expect((await ada.session()).person.email).toBe(ada.email);
  });

  it('changes to the one asked for last only', async () => {
    const ada = await app.person();
    const [first, second] = [newEmail(), newEmail()];
    for (const email of [first, second]) await expectAnswer(change(ada, email), 204);
    await expectAnswer(confirm(app.mails.tokenFor(first, 'confirm-email')), 422);
    await expectAnswer(confirm(app.mails.tokenFor(second, 'confirm-email')), 204);
  });
});

describe('the list of sessions', () => {
  it('shows each browser a person is signed in with, and which one asks', async () => {
    const ada = await app.person();
    const elsewhere = app.browser();
    await expectAnswer(
      elsewhere.call('POST', '/v1/auth/sign-in', { email: ada.email, password: ada.password }, { 'user-agent': firefox }),
      200,
    );
    const { items } = await sessionsOf(ada);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items.find(({ current }) => !current)).toMatchObject({ device: 'Firefox, Windows', method: 'password', ipAddress: '127.0.0.1' });
    expect(JSON.stringify(items)).not.toContain(elsewhere.cookie('parley-session'));
  });

  it('lets a person end one of them, at once', async () => {
    const ada = await app.person();
    const elsewhere = await ada.signInElsewhere();
    const other = (await sessionsOf(ada)).items.find(({ current }) => !current);
    await expectAnswer(ada.call('DELETE', `/v1/auth/sessions/${other?.id}`), 204);
    await expectAnswer(elsewhere.call('GET', '/v1/auth/session'), 401);
    await expectAnswer(ada.call('DELETE', `/v1/auth/sessions/${other?.id}`), 404);
    expect((await sessionsOf(ada)).items).toHaveLength(1);
  });

  it('lets a person end all of them but the one that asks, and nobody else’s', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const others = [await ada.signInElsewhere(), await ada.signInElsewhere()];
    await expectAnswer(ada.call('DELETE', '/v1/auth/sessions'), 204);
    for (const other of others) await expectAnswer(other.call('GET', '/v1/auth/session'), 401);
    expect((await sessionsOf(ada)).items).toMatchObject([{ current: true }]);
    await expectAnswer(grace.call('GET', '/v1/auth/session'), 200);
  });

  it('does not let anybody end the session of somebody else', async () => {
    const [ada, grace] = [await app.person(), await app.person()];
    const graces = (await sessionsOf(grace)).items[0]?.id;
    await expectAnswer(ada.call('DELETE', `/v1/auth/sessions/${graces}`), 404);
    await expectAnswer(grace.call('GET', '/v1/auth/session'), 200);
  });
});

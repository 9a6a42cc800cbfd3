import { randomUUID } from 'node:crypto';
import type { InvitationResponse } from '@parley/contract/invitations';
import type { SystemSettings } from '@parley/contract/operator';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer } from '@parley/testing/app/test-person';
import { startForgingProvider } from '@parley/testing/oidc-provider/start-forging-provider';
import { passThrough } from '@parley/testing/social/social-rig';
import { whoIs } from '@parley/testing/sso/sso-rig';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { writeSystemSettings } from '../tenants/system-settings.store.ts';

const client = { clientId: 'the client', clientSecret: 'the secret of the client' };
const provider = await startForgingProvider({ ...client, subject: 'nobody', email: 'nobody@example.com' });
const app = await createTestApp({ fetchAllow: [provider.address], social: { google: { ...client, address: provider.issuer } } });
afterAll(async () => {
  await app.close();
  await provider.close();
});

const set = (settings: Partial<SystemSettings>) =>
  app.test.database.asSystem('a test decides for the installation', (db) => writeSystemSettings(db, settings));
afterEach(() => set({ selfService: true, signUpDomains: [] }));

/** Signs up with an account the provider vouches for. */
async function signUp(more: object = {}, email = `${randomUUID()}@example.com`) {
  provider.forgery = { claims: { sub: randomUUID(), email, email_verified: true, name: 'Grace' } };
  const browser = app.browser();
  const landing = await passThrough(browser, app.url, 'google', { purpose: 'sign_in', ...more });
  return { ...landing, session: await whoIs(browser) };
}

async function invite(email: string): Promise<string> {
  const owner = await app.acme.member('owner');
  await expectAnswer<InvitationResponse>(owner.call('POST', '/v1/invitations', { email, role: 'editor' }), 201);
  const { rows } = await app.test.asAdmin((admin) =>
    admin.query<{ text: string }>('select text from mails where recipient = $1 order by created_at desc, id desc', [email]),
  );
  return /invitation\?token=(\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
}

describe('signing up with an account at a provider', () => {
  it('makes a tenant with its owner and a first bot, and leads to its first steps', async () => {
    const { path, session } = await signUp({ tenantName: 'Flow by account', locale: 'de' });
    expect(path).toBe('/app/t/flow-by-account/start');
    expect(session?.tenants).toMatchObject([{ name: 'Flow by account', role: 'owner' }]);
    expect(session?.person.locale).toBe('de');
  });

  it('leaves somebody without a tenant who asked for none', async () => {
    const { path, session } = await signUp();
    expect([path, session?.tenants]).toEqual(['/app/', []]);
  });

  it('is refused where the operator creates accounts, and where the domain is not among those allowed', async () => {
    await set({ selfService: false });
    expect(await signUp({ tenantName: 'No' })).toMatchObject({ error: 'self_service_off', session: undefined });
    await set({ selfService: true, signUpDomains: ['acme.example'] });
    expect(await signUp()).toMatchObject({ error: 'sign_up_domain', session: undefined });
    expect(await signUp({}, `${randomUUID()}@acme.example`)).toMatchObject({ error: null });
  });

  it('accepts the invitation to that address, also where nobody signs up by themselves', async () => {
    await set({ selfService: false });
    const email = `${randomUUID()}@example.com`;
    const invitation = await invite(email);
    expect(await signUp({ invitation }, `${randomUUID()}@example.com`)).toMatchObject({
      error: 'invitation_for_another',
      session: undefined,
    });
    const returnTo = `/app/invitation?token=${invitation}`;
    const joined = await signUp({ invitation, returnTo }, email);
    expect(joined).toMatchObject({ path: '/app/', error: null });
    expect(joined.session?.tenants).toMatchObject([{ slug: 'acme', role: 'editor' }]);
    expect((await signUp({ invitation }, `${randomUUID()}@example.com`)).error).toBe('link_invalid');
  });

  it('ends a sign-up by e-mail with the same address that waits for its link', async () => {
    const email = `${randomUUID()}@example.com`;
    const somebody = app.browser();
    const password = 'a lantern over wet cobbles';
    await expectAnswer(somebody.call('POST', '/v1/auth/sign-up', { name: 'Mallory', email, password }), 204);
    expect((await signUp({}, email)).error).toBeNull();
    const token = app.mails.tokenFor(email, 'verify-email');
    expect(await expectAnswer(somebody.call('POST', '/v1/auth/verify-email', { token }), 422)).toMatchObject({ code: 'link_invalid' });
  });
});

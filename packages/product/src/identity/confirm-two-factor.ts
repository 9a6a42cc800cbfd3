import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { hashSessionToken } from './better-auth-secrets.ts';
import { callInBrowser, personOf, type TwoFactorInput } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { securityPage } from './security-page.ts';
import { deleteOtherSessions } from './sessions.store.ts';

/** Switches the second factor on. Whoever else is signed in as this person has not proven it, and is out. */
export async function confirmTwoFactor(
  identity: Identity,
  caller: PersonCaller,
  input: Omit<TwoFactorInput, 'currentPassword'> & { code: string },
): Promise<void> {
  const person = await personOf(identity, caller);
  if (person.twoFactorEnabled) throw new AppError('second_factor_exists');
  const { sessionToken = '' } = await callInBrowser(
    identity,
    caller,
    input,
    (options) => identity.auth.api.verifyTOTP({ ...options, body: { code: input.code } }),
    { method: caller.method, secondFactorAt: new Date(identity.now()) },
  );
  const link = securityPage(identity.dashboardUrl(input.request));
  await identity.database.asIdentity('switch a second factor on', async (db) => {
    await deleteOtherSessions(db, person.id, hashSessionToken(sessionToken));
    await identity.mailer.send(db, { kind: 'second-factor-on', to: person.email, name: person.name, locale: person.locale, link });
  });
  identity.sessions.forget(person.id);
}

import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { callInBrowser, personOf, type TwoFactorInput } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { requireFreshSecondFactor } from './require-fresh.ts';
import { requirePassword } from './require-password.ts';
import { securityPage } from './security-page.ts';

/** Switches the second factor off; it must have been proven just now, and the password given again. */
export async function disableTwoFactor(identity: Identity, caller: PersonCaller, input: TwoFactorInput): Promise<void> {
  const password = input.currentPassword;
  await requirePassword(identity, caller, password);
  const person = await personOf(identity, caller);
  if (!person.twoFactorEnabled) throw new AppError('second_factor_missing');
  await requireFreshSecondFactor(identity, caller);
  await callInBrowser(identity, caller, input, (options) =>
    identity.auth.api.disableTwoFactor({ ...options, body: password === undefined ? {} : { password } }),
  );
  const link = securityPage(identity.dashboardUrl(input.request));
  await identity.database.asIdentity('switch a second factor off', (db) =>
    identity.mailer.send(db, { kind: 'second-factor-off', to: person.email, name: person.name, locale: person.locale, link }),
  );
  identity.sessions.forget(person.id);
}

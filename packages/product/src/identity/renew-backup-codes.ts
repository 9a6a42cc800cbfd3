import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { callInBrowser, personOf, type TwoFactorInput } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { requireFreshSecondFactor } from './require-fresh.ts';
import { requirePassword } from './require-password.ts';

/** Makes new codes for when the app is lost; earlier ones are void. */
export async function renewBackupCodes(identity: Identity, caller: PersonCaller, input: TwoFactorInput): Promise<string[]> {
  const password = input.currentPassword;
  await requirePassword(identity, caller, password);
  if (!(await personOf(identity, caller)).twoFactorEnabled) throw new AppError('second_factor_missing');
  await requireFreshSecondFactor(identity, caller);
  const { body } = await callInBrowser(identity, caller, input, (options) =>
    identity.auth.api.generateBackupCodes({ ...options, body: password === undefined ? {} : { password } }),
  );
  return body.backupCodes;
}

import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { callInBrowser, personOf, type TwoFactorInput } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { requirePassword } from './require-password.ts';

/** Makes a secret for an authenticator app and codes for when it is lost. They count once a code of the app was confirmed. */
export async function startTwoFactor(
  identity: Identity,
  caller: PersonCaller,
  input: TwoFactorInput,
): Promise<{ uri: string; backupCodes: string[] }> {
  const password = input.currentPassword;
  await requirePassword(identity, caller, password);
  if ((await personOf(identity, caller)).twoFactorEnabled) throw new AppError('second_factor_exists');
  const { body } = await callInBrowser(identity, caller, input, (options) =>
    identity.auth.api.enableTwoFactor({ ...options, body: { method: 'totp', ...(password === undefined ? {} : { password }) } }),
  );
  if (body.method !== 'totp') throw new AppError('internal', { message: `asked for an app, got ${body.method}` });
  return { uri: body.totpURI, backupCodes: body.backupCodes };
}

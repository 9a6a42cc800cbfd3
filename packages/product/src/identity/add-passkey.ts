import { AppError } from '@parley/contract/errors';
import type { PasskeyId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import { callInBrowser, personOf, type TwoFactorInput } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { passkeyOrigin } from './passkey-call.ts';
import { findPasskey, type Passkey } from './passkeys.store.ts';
import { requireFreshSecondFactor, requireFreshSignIn } from './require-fresh.ts';
import { securityPage } from './security-page.ts';

type Browser = Pick<TwoFactorInput, 'request' | 'reply'>;

/** What a device is asked with to make a passkey. Whoever asks must have proven just now that it is them: a passkey lets in for good. */
export async function beginPasskey(
  identity: Identity,
  caller: PersonCaller,
  browser: Browser,
): Promise<Record<string, unknown> & { challenge: string }> {
  await requireFreshSignIn(identity, caller);
  await requireFreshSecondFactor(identity, caller);
  const origin = await passkeyOrigin(identity, browser.request);
  const { body } = await callInBrowser(identity, caller, { ...browser, origin }, (options) =>
    identity.auth.api.generatePasskeyRegistrationOptions(options),
  );
  return { ...body };
}

/** Keeps the public part of a passkey a device has just made. Throws `passkey_rejected`. */
export async function addPasskey(
  identity: Identity,
  caller: PersonCaller,
  { response, name, ...browser }: Browser & { response: object; name?: string | undefined },
): Promise<Passkey> {
  await requireFreshSignIn(identity, caller);
  await requireFreshSecondFactor(identity, caller);
  const origin = await passkeyOrigin(identity, browser.request);
  const person = await personOf(identity, caller);
  const { body } = await callInBrowser(identity, caller, { ...browser, origin }, (options) =>
    identity.auth.api.verifyPasskeyRegistration({ ...options, body: { response, ...(name === undefined ? {} : { name }) } }),
  );
  const link = securityPage(identity.dashboardUrl(browser.request));
  return identity.database.asIdentity('add a passkey', async (db) => {
    const passkey = await findPasskey(db, person.id, body.id as PasskeyId);
    if (passkey === undefined) throw new AppError('passkey_rejected');
    await identity.mailer.send(db, { kind: 'passkey-added', to: person.email, name: person.name, locale: person.locale, link });
    return passkey;
  });
}

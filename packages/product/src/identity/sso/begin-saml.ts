import { randomBytes } from 'node:crypto';
import { samlProvider } from './saml-provider.ts';
import type { SsoAddresses } from './sso-addresses.ts';
import type { SamlConnection } from './sso-connection.ts';
import type { SsoFlow } from './sso-flow.ts';

/** Where to send somebody to sign in, and what to compare the answer with. */
export interface BegunSaml {
  readonly redirectTo: URL;
  readonly expected: NonNullable<SsoFlow['saml']>;
}

/** Begins a sign-in at a SAML provider: an AuthnRequest in the address (HTTP-Redirect), answered by a POST. */
export async function beginSaml(input: { connection: SamlConnection; addresses: SsoAddresses; now: number }): Promise<BegunSaml> {
  // An XML id begins with no digit.
  const requestId = `_${randomBytes(24).toString('hex')}`;
  const provider = await samlProvider({
    connection: input.connection,
    addresses: input.addresses,
    expected: { requestId, startedAt: input.now },
    responseSigned: false,
  });
  return { redirectTo: new URL(await provider.getAuthorizeUrlAsync('', undefined, {})), expected: { requestId } };
}

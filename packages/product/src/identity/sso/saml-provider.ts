import type { SAML } from '@node-saml/node-saml';
import type { SsoAddresses } from './sso-addresses.ts';
import type { SamlConnection } from './sso-connection.ts';
import { unavailable } from './sso-failure.ts';

/** The request an answer must belong to. */
export interface ExpectedRequest {
  readonly requestId: string;
  readonly startedAt: number;
}

interface SamlExchange {
  readonly connection: SamlConnection;
  readonly addresses: SsoAddresses;
  /** The one request whose answer is taken; without it answers to no request are. */
  readonly expected: ExpectedRequest | undefined;
  /** Whether the response is signed itself, and not only its assertion: then that signature must hold too. */
  readonly responseSigned: boolean;
  /** What its assertions may be encrypted for; PEM. */
  readonly decryptionKey?: string | undefined;
}

/**
 * The SAML library, set up for one connection and one exchange. It makes requests, and checks signatures and times of answers. It is read
 * when somebody signs in by it first, because it and what it needs take a tenth of all code and few ever do.
 */
export async function samlProvider({ connection, addresses, expected, responseSigned, decryptionKey }: SamlExchange): Promise<SAML> {
  const { signInUrl, certificates } = connection.settings;
  if (signInUrl === null || connection.issuer === null || certificates.length === 0) throw unavailable('the connection is not complete');
  const { SAML, ValidateInResponseTo } = await import('@node-saml/node-saml');
  return new SAML({
    issuer: addresses.entityId,
    callbackUrl: addresses.acsUrl,
    audience: addresses.entityId,
    entryPoint: signInUrl,
    idpIssuer: connection.issuer,
    idpCert: [...certificates],
    wantAssertionsSigned: true,
    ...(decryptionKey === undefined ? {} : { decryptionPvk: decryptionKey }),
    wantAuthnResponseSigned: responseSigned,
    // The provider decides how somebody signs in, and how it names them.
    disableRequestedAuthnContext: true,
    identifierFormat: null,
    acceptedClockSkewMs: 60_000,
    generateUniqueId: () => expected?.requestId ?? '_',
    validateInResponseTo: expected === undefined ? ValidateInResponseTo.never : ValidateInResponseTo.always,
    cacheProvider: {
      saveAsync: async () => null,
      getAsync: async (id) => (expected !== undefined && id === expected.requestId ? new Date(expected.startedAt).toISOString() : null),
      removeAsync: async () => null,
    },
  });
}

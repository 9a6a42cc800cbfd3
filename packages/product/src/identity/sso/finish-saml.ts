import { AppError } from '@parley/contract/errors';
import { decryptAssertion } from './decrypt-assertion.ts';
import { type InspectedResponse, inspectSamlResponse } from './inspect-saml-response.ts';
import { type ReadAssertion, readAssertion } from './read-assertion.ts';
import { type ExpectedRequest, samlProvider } from './saml-provider.ts';
import type { SsoAddresses } from './sso-addresses.ts';
import type { SamlConnection } from './sso-connection.ts';
import { failed } from './sso-failure.ts';
import { readEmail, readName, type SsoIdentity } from './sso-identity.ts';
import type { XmlElement } from './xml-elements.ts';

/** Who a SAML provider says somebody is, and by which assertion, so that it can be taken once. */
export interface FinishedSaml {
  readonly identity: SsoIdentity;
  readonly assertion: Pick<ReadAssertion, 'id' | 'goodUntil'>;
  /** Whether it answers the request this browser made; else the sign-in began at the provider. */
  readonly answered: ExpectedRequest | undefined;
}

interface SamlAnswer {
  readonly connection: SamlConnection;
  readonly addresses: SsoAddresses;
  /** The form's field, as it came. */
  readonly samlResponse: string;
  /** The request this browser made, if it did. */
  readonly made: ExpectedRequest | undefined;
  readonly now: number;
  /** What assertions for this connection may be encrypted for; PEM. */
  readonly decryptionKey?: string | undefined;
}

/**
 * Turns what was posted into who the provider says the person is. The shape is inspected first, the library checks the signature
 * next, and only the bytes it checked are read. Throws `sso_failed`.
 */
export async function finishSaml({ connection, addresses, samlResponse, made, now, decryptionKey }: SamlAnswer): Promise<FinishedSaml> {
  const xml = decode(samlResponse);
  const decrypt = decryptionKey === undefined ? undefined : (encrypted: XmlElement) => decryptAssertion(encrypted, decryptionKey);
  const inspected = await inspectSamlResponse(xml, decrypt);
  const issuer = connection.issuer ?? '';
  const answered = requestAnswered(inspected, connection, made);
  if (inspected.issuer !== undefined && inspected.issuer !== issuer) throw failed('the response is of another issuer');
  if (inspected.destination === undefined ? inspected.signed : inspected.destination !== addresses.acsUrl)
    throw failed('the response was meant for another place');
  const exchange = { connection, addresses, expected: answered, responseSigned: inspected.signed, decryptionKey };
  const assertion = readAssertion(await verify(xml, exchange), {
    issuer,
    audience: addresses.entityId,
    recipient: addresses.acsUrl,
    inResponseTo: answered?.requestId,
    now,
  });
  return { identity: toIdentity(connection, issuer, assertion), assertion, answered };
}

/** An answer to no request is taken only where the tenant lets sign-ins begin at the provider; any other must be to this browser's own. */
function requestAnswered(
  { inResponseTo }: InspectedResponse,
  { idpInitiated }: SamlConnection,
  made: ExpectedRequest | undefined,
): ExpectedRequest | undefined {
  if (inResponseTo === undefined && idpInitiated) return undefined;
  if (made === undefined) throw new AppError('sso_expired', { message: 'this browser made no request that is still open' });
  if (inResponseTo !== made.requestId) throw failed('the response answers another request');
  return made;
}

function decode(samlResponse: string): string {
  const bare = samlResponse.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) throw failed('the response is not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bare, 'base64'));
  } catch (cause) {
    throw failed('the response is not text', cause);
  }
}

/** The assertion's XML, as its signature covers it. */
async function verify(xml: string, exchange: Parameters<typeof samlProvider>[0]): Promise<string> {
  const provider = await samlProvider(exchange);
  try {
    const { profile } = await provider.validatePostResponseAsync({ SAMLResponse: Buffer.from(xml, 'utf8').toString('base64') });
    const assertion = profile?.getAssertionXml?.();
    if (assertion === undefined) throw failed('there is no assertion');
    return assertion;
  } catch (error) {
    throw failed(error instanceof Error ? error.message : 'the signature does not hold', error);
  }
}

const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const emailAttributes = [
  'email',
  'mail',
  'emailAddress',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
];
const nameAttributes = [
  'displayName',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'http://schemas.microsoft.com/identity/claims/displayname',
  'name',
];
const givenNames = ['givenName', 'firstName', 'urn:oid:2.5.4.42', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname'];
const familyNames = ['surname', 'lastName', 'sn', 'urn:oid:2.5.4.4', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname'];

function toIdentity({ settings }: SamlConnection, issuer: string, { nameId, nameIdFormat, attributes }: ReadAssertion): SsoIdentity {
  const first = (names: readonly string[]): string | undefined => names.map((name) => attributes.get(name)?.[0]).find((value) => value);
  const { subjectAttribute, emailAttribute } = settings;
  if (subjectAttribute === null && nameIdFormat === transient) throw failed('the provider gives people a new name each time');
  const subject = subjectAttribute === null ? nameId : (attributes.get(subjectAttribute)?.[0] ?? '');
  if (subject === '' || subject.length > 500) throw failed('the provider does not name the person');
  const email = first(emailAttribute === null ? emailAttributes : [emailAttribute]);
  return {
    issuer,
    subject,
    email: readEmail(email ?? (emailAttribute === null ? nameId : undefined)),
    name: readName(first(nameAttributes)) ?? readName(first(givenNames), first(familyNames)),
  };
}

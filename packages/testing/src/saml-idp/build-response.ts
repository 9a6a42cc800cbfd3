import { randomBytes } from 'node:crypto';
import type { CertifiedKey } from './self-signed-certificate.ts';
import { type SigningStyle, signElement } from './sign-xml.ts';

/** What a response says. What is left out is as it should be; null leaves it out of the response as well. */
export interface ResponseContent {
  readonly issuer: string;
  readonly acsUrl: string;
  readonly audience: string | null;
  readonly inResponseTo: string | null;
  readonly nameId: string;
  readonly nameIdFormat?: string;
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  readonly now: Date;
  readonly destination?: string | null;
  readonly recipient?: string | null;
  readonly confirmedFor?: string | null;
  readonly method?: string;
  readonly notBefore?: Date;
  readonly notOnOrAfter?: Date | null;
  readonly conditionsUntil?: Date;
  readonly sessionUntil?: Date;
  readonly status?: string;
  readonly statement?: boolean;
  readonly version?: string;
  readonly assertionId?: string;
  readonly responseIssuer?: string;
}

const samlNames = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';

export function buildAssertion(content: ResponseContent): string {
  const minutes = (count: number): Date => new Date(content.now.getTime() + count * 60_000);
  const { recipient = content.acsUrl, confirmedFor = content.inResponseTo, notOnOrAfter = minutes(5), notBefore = minutes(-1) } = content;
  const confirmation = attributes({ InResponseTo: confirmedFor, Recipient: recipient, NotOnOrAfter: notOnOrAfter?.toISOString() });
  const statement = attributes({ AuthnInstant: content.now.toISOString(), SessionNotOnOrAfter: content.sessionUntil?.toISOString() });
  const audience =
    content.audience === null
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${escapeXml(content.audience)}</saml:Audience></saml:AudienceRestriction>`;
  const values = Object.entries(content.attributes ?? {}).map(
    ([name, value]) =>
      `<saml:Attribute${attributes({ Name: name })}>${[value]
        .flat()
        .map((each) => `<saml:AttributeValue>${escapeXml(each)}</saml:AttributeValue>`)
        .join('')}</saml:Attribute>`,
  );
  return [
    `<saml:Assertion ${samlNames}${attributes({ ID: content.assertionId ?? newId(), Version: '2.0', IssueInstant: content.now.toISOString() })}>`,
    `<saml:Issuer>${escapeXml(content.issuer)}</saml:Issuer>`,
    `<saml:Subject><saml:NameID${attributes({ Format: content.nameIdFormat ?? 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' })}>`,
    `${escapeXml(content.nameId)}</saml:NameID>`,
    `<saml:SubjectConfirmation${attributes({ Method: content.method ?? 'urn:oasis:names:tc:SAML:2.0:cm:bearer' })}>`,
    `<saml:SubjectConfirmationData${confirmation}/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions${attributes({ NotBefore: notBefore.toISOString(), NotOnOrAfter: (content.conditionsUntil ?? minutes(5)).toISOString() })}>`,
    `${audience}</saml:Conditions>`,
    content.statement === false
      ? ''
      : `<saml:AuthnStatement${statement}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    values.length === 0 ? '' : `<saml:AttributeStatement>${values.join('')}</saml:AttributeStatement>`,
    '</saml:Assertion>',
  ].join('');
}

/** Puts an assertion, signed or not, into a response. */
export function wrapInResponse(assertion: string, content: ResponseContent): string {
  const { destination = content.acsUrl, status = 'urn:oasis:names:tc:SAML:2.0:status:Success', version = '2.0' } = content;
  const head = {
    ID: newId(),
    Version: version,
    IssueInstant: content.now.toISOString(),
    Destination: destination,
    InResponseTo: content.inResponseTo,
  };
  return [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ${samlNames}${attributes(head)}>`,
    `<saml:Issuer>${escapeXml(content.responseIssuer ?? content.issuer)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode${attributes({ Value: status })}/></samlp:Status>${assertion}</samlp:Response>`,
  ].join('');
}

export interface SignedParts {
  readonly assertion?: boolean;
  readonly response?: boolean;
  readonly style?: SigningStyle;
}

/** A whole response, signed where asked: the assertion alone when left out. */
export function buildResponse(
  content: ResponseContent,
  key: CertifiedKey,
  { assertion = true, response = false, style }: SignedParts = {},
): string {
  const bare = buildAssertion(content);
  const xml = wrapInResponse(assertion ? signElement(bare, 'Assertion', key, style) : bare, content);
  return response ? signElement(xml, 'Response', key, style) : xml;
}

function attributes(values: Readonly<Record<string, string | null | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function newId(): string {
  return `_${randomBytes(16).toString('hex')}`;
}

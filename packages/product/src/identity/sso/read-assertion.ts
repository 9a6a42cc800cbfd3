import { parseStrictXml } from './parse-strict-xml.ts';
import { failed } from './sso-failure.ts';
import { childElements, samlNamespaces, type XmlElement } from './xml-elements.ts';

/** What a proven assertion must say to be taken. */
export interface AssertionExpectations {
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  /** The request it answers; undefined when it answers none. */
  readonly inResponseTo: string | undefined;
  readonly now: number;
}

/** What a proven assertion says of somebody. */
export interface ReadAssertion {
  readonly id: string;
  /** After this the assertion would be refused anyway. */
  readonly goodUntil: Date;
  readonly nameId: string;
  readonly nameIdFormat: string;
  /** The values of attributes, by their name. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const { assertion: namespace } = samlNamespaces;
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const skewMs = 60_000;
/** An assertion is for signing in now. */
const maxLifetimeMs = 24 * 3_600_000;

/**
 * Reads an assertion from the very bytes whose signature was checked, and compares all that it says of where, when and for whom it is
 * good. Throws `sso_failed`.
 */
export function readAssertion(xml: string, expected: AssertionExpectations): ReadAssertion {
  const assertion = parse(xml);
  if (assertion.localName !== 'Assertion' || assertion.namespaceURI !== namespace) throw failed('what is signed is no assertion');
  if (textOf(only(assertion, 'Issuer')) !== expected.issuer) throw failed('the assertion is of another issuer');
  const subject = only(assertion, 'Subject');
  const nameId = only(subject, 'NameID');
  const confirmed = confirm(subject, expected);
  const conditions = only(assertion, 'Conditions');
  const valid = requireTime(conditions, expected.now);
  requireAudience(conditions, expected.audience);
  requireStatement(assertion, expected.now);
  const id = assertion.getAttribute('ID');
  const goodUntil = new Date(Math.min(confirmed, valid ?? confirmed, expected.now + maxLifetimeMs) + skewMs);
  return { id, goodUntil, nameId: textOf(nameId), nameIdFormat: nameId.getAttribute('Format'), attributes: readAttributes(assertion) };
}

function parse(xml: string): XmlElement {
  try {
    return parseStrictXml(xml, { plain: true });
  } catch (cause) {
    throw failed('the assertion is not plain XML', cause);
  }
}

/** The time until which one of the confirmations makes the bearer the subject, here and now. */
function confirm(subject: XmlElement, { recipient, inResponseTo, now }: AssertionExpectations): number {
  const data = childElements(subject, namespace, 'SubjectConfirmation')
    .filter((each) => each.getAttribute('Method') === bearer)
    .flatMap((each) => childElements(each, namespace, 'SubjectConfirmationData'));
  if (data.length === 0) throw failed('the assertion confirms no bearer');
  const fitting = data.filter((each) => each.getAttribute('Recipient') === recipient);
  if (fitting.length === 0) throw failed('the assertion is for another recipient');
  const answering = fitting.filter((each) => each.getAttribute('InResponseTo') === (inResponseTo ?? ''));
  const [chosen] = answering;
  if (chosen === undefined) throw failed('the assertion answers another request');
  const until = requireTime(chosen, now);
  if (until === undefined) throw failed('the assertion does not say until when it is good');
  if (until > now + maxLifetimeMs) throw failed('the assertion is good for too long');
  return until;
}

/** Checks `NotBefore` and `NotOnOrAfter` where they stand; gives the latter. */
function requireTime(element: XmlElement, now: number): number | undefined {
  const from = timeOf(element, 'NotBefore');
  const until = timeOf(element, 'NotOnOrAfter');
  if (from !== undefined && now + skewMs < from) throw failed('the assertion is not good yet');
  if (until !== undefined && now - skewMs >= until) throw failed('the assertion is not good any more');
  return until;
}

function requireAudience(conditions: XmlElement, audience: string): void {
  const restrictions = childElements(conditions, namespace, 'AudienceRestriction');
  if (restrictions.length === 0) throw failed('the assertion is for no audience');
  for (const restriction of restrictions) {
    if (!childElements(restriction, namespace, 'Audience').some((each) => textOf(each) === audience))
      throw failed('the assertion is for another audience');
  }
}

function requireStatement(assertion: XmlElement, now: number): void {
  const statements = childElements(assertion, namespace, 'AuthnStatement');
  if (statements.length === 0) throw failed('the assertion does not say that somebody signed in');
  for (const statement of statements) {
    const until = timeOf(statement, 'SessionNotOnOrAfter');
    if (until !== undefined && now - skewMs >= until) throw failed('the session at the provider has ended');
  }
}

function readAttributes(assertion: XmlElement): Map<string, readonly string[]> {
  const attributes = new Map<string, readonly string[]>();
  for (const statement of childElements(assertion, namespace, 'AttributeStatement')) {
    for (const attribute of childElements(statement, namespace, 'Attribute')) {
      const values = childElements(attribute, namespace, 'AttributeValue').map(textOf);
      attributes.set(attribute.getAttribute('Name'), [...(attributes.get(attribute.getAttribute('Name')) ?? []), ...values]);
    }
  }
  return attributes;
}

function timeOf(element: XmlElement, name: string): number | undefined {
  const text = element.getAttribute(name);
  if (text === '') return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,12})?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw failed(`${name} is no time`);
  return time;
}

function only(parent: XmlElement, name: string): XmlElement {
  const [element, ...others] = childElements(parent, namespace, name);
  if (element === undefined || others.length > 0) throw failed(`the assertion has not exactly one ${name}`);
  return element;
}

/** The text of an element that holds nothing else; what has elements in it is read as empty. */
function textOf(element: XmlElement): string {
  return childElements(element).length > 0 ? '' : (element.textContent ?? '').trim();
}

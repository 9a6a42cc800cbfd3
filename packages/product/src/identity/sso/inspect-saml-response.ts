import { inspectSignature } from './inspect-signature.ts';
import { parseStrictXml } from './parse-strict-xml.ts';
import { failed } from './sso-failure.ts';
import { allElements, attributesOf, childElements, samlNamespaces, type XmlElement } from './xml-elements.ts';

/** What the outside of a response says. None of it is proven yet. */
export interface InspectedResponse {
  readonly inResponseTo: string | undefined;
  readonly destination: string | undefined;
  readonly issuer: string | undefined;
  readonly signed: boolean;
}

/** Opens an EncryptedAssertion; throws `sso_failed`. */
type Decrypt = (encrypted: XmlElement) => Promise<string>;

const { protocol, assertion: assertionNamespace, signature } = samlNamespaces;
const parts = new Set([
  ...['Status', 'Extensions'].map((name) => `${protocol} ${name}`),
  ...['Issuer', 'Assertion', 'EncryptedAssertion'].map((name) => `${assertionNamespace} ${name}`),
  `${signature} Signature`,
]);
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/**
 * Takes a response apart before any signature is checked, and refuses every shape but the one plain one: a Response that says
 * success and holds exactly one Assertion, directly below it and signed itself, no id twice, and signatures over their own parent
 * only. Signature wrapping needs a second assertion, a second response or a signature elsewhere; none of them comes through here,
 * whatever the library that checks signatures would make of them. An assertion that is encrypted is opened by `decrypt` and held
 * against the same shape. Throws `sso_failed`.
 */
export async function inspectSamlResponse(xml: string, decrypt: Decrypt | undefined): Promise<InspectedResponse> {
  const response = parse(xml);
  if (response.localName !== 'Response' || response.namespaceURI !== protocol) throw failed('this is no SAML response');
  if (response.getAttribute('Version') !== '2.0') throw failed('this is not SAML 2.0');
  const outer = allElements(response);
  requireStatus(response);
  refuseOthers(response);
  const encrypted = onlyEncrypted(response, outer);
  const opened = encrypted && parse(await open(encrypted, decrypt));
  const inner = opened === undefined ? [] : allElements(opened);
  const elements = [...outer, ...inner];
  const assertion = onlyAssertion(opened ?? response, elements, opened);
  requireUniqueIds(elements);
  const signatures = elements.filter(({ localName }) => localName === 'Signature');
  for (const each of signatures) {
    const parent = each.parentNode as XmlElement;
    if (each.namespaceURI !== signature || (parent !== response && parent !== assertion))
      throw failed('there is a signature where none belongs');
    inspectSignature(each, parent.getAttribute('ID'));
  }
  const over = (signed: XmlElement): number => signatures.filter(({ parentNode }) => parentNode === signed).length;
  if (over(response) > 1 || over(assertion) > 1) throw failed('there are several signatures over one element');
  if (over(assertion) === 0) throw failed('the assertion is not signed');
  return {
    inResponseTo: response.getAttribute('InResponseTo') || undefined,
    destination: response.getAttribute('Destination') || undefined,
    issuer: childElements(response, assertionNamespace, 'Issuer')[0]?.textContent?.trim(),
    signed: over(response) === 1,
  };
}

/** The one EncryptedAssertion, where the assertion would be. */
function onlyEncrypted(response: XmlElement, elements: readonly XmlElement[]): XmlElement | undefined {
  const [encrypted, ...others] = elements.filter(({ localName }) => localName === 'EncryptedAssertion');
  if (encrypted === undefined) return undefined;
  if (others.length > 0 || encrypted.parentNode !== response || encrypted.namespaceURI !== assertionNamespace)
    throw failed('there is an encrypted assertion where none belongs');
  return encrypted;
}

function open(encrypted: XmlElement, decrypt: Decrypt | undefined): Promise<string> {
  if (decrypt === undefined) throw failed('the assertion is encrypted, and this connection has no key for that');
  return decrypt(encrypted);
}

function parse(xml: string): XmlElement {
  try {
    return parseStrictXml(xml, { plain: true });
  } catch (cause) {
    throw failed('the response is not plain XML', cause);
  }
}

function requireStatus(response: XmlElement): void {
  const [status, ...others] = childElements(response, protocol, 'Status');
  const codes = status === undefined ? [] : childElements(status, protocol, 'StatusCode');
  if (status === undefined || others.length > 0 || codes.length !== 1) throw failed('the response has no status');
  const [outer] = codes as [XmlElement];
  if (outer.getAttribute('Value') === success) return;
  const inner = childElements(outer, protocol, 'StatusCode')[0]?.getAttribute('Value') ?? '';
  throw failed(`the provider answered ${outer.getAttribute('Value')} ${inner}`.slice(0, 300));
}

function refuseOthers(response: XmlElement): void {
  for (const { namespaceURI, localName } of childElements(response)) {
    if (!parts.has(`${namespaceURI} ${localName}`)) throw failed(`the response holds a ${localName.slice(0, 50)}`);
  }
}

/** `opened` is what an EncryptedAssertion held: then that must be the assertion itself. */
function onlyAssertion(below: XmlElement, elements: readonly XmlElement[], opened: XmlElement | undefined): XmlElement {
  const named = (name: string): XmlElement[] => elements.filter(({ localName }) => localName === name);
  const [assertion, ...others] = named('Assertion');
  if (named('Response').length !== 1) throw failed('there is a response inside the response');
  if (named('EncryptedAssertion').length > (opened === undefined ? 0 : 1)) throw failed('there is an assertion inside the assertion');
  if (assertion === undefined) throw failed('there is no assertion');
  if (others.length > 0) throw failed('there is more than one assertion');
  const belongs = opened === undefined ? assertion.parentNode === below : assertion === opened;
  if (!belongs || assertion.namespaceURI !== assertionNamespace) throw failed('the assertion is not where it belongs');
  return assertion;
}

function requireUniqueIds(elements: readonly XmlElement[]): void {
  const seen = new Set<string>();
  for (const element of elements) {
    for (const { localName, name, value } of attributesOf(element)) {
      if ((localName ?? name).toLowerCase() !== 'id') continue;
      if (seen.has(value)) throw failed('an id is given twice');
      seen.add(value);
    }
  }
}

import { AppError } from '@parley/contract/errors';
import { parseStrictXml } from './parse-strict-xml.ts';
import { isUsableCertificate, readCertificate } from './read-certificate.ts';
import { allElements, childElements, samlNamespaces, type XmlElement } from './xml-elements.ts';

/** What an identity provider's metadata says that a connection needs. */
export interface SamlMetadata {
  readonly entityId: string;
  readonly signInUrl: string;
  /** As PEM, in the order given. */
  readonly certificates: readonly string[];
}

const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const { metadata, signature } = samlNamespaces;

/**
 * Reads the metadata of one identity provider. Its own signature is not looked at: it is believed because an administrator gave it,
 * or the address it was read from. Throws `invalid_request` that says what is wrong with it.
 */
export function readSamlMetadata(xml: string): SamlMetadata {
  const descriptors = allElements(parse(xml)).filter((each) => isNamed(each, 'IDPSSODescriptor'));
  const [descriptor] = descriptors;
  if (descriptor === undefined) throw refused('It describes no identity provider.');
  if (descriptors.length > 1) throw refused('It describes more than one identity provider.');
  const entityId = (descriptor.parentNode as XmlElement).getAttribute('entityID')?.trim() ?? '';
  if (entityId === '' || entityId.length > 1_000) throw refused('It names no entityID.');
  const signIn = childElements(descriptor, metadata, 'SingleSignOnService').find(
    (each) => each.getAttribute('Binding') === redirectBinding,
  );
  const signInUrl = signIn?.getAttribute('Location') ?? '';
  if (!URL.canParse(signInUrl)) throw refused('It offers no sign-in by HTTP-Redirect.');
  const certificates = signingCertificates(descriptor);
  if (certificates.length === 0) throw refused('It holds no signing certificate of an RSA key with 2048 bits or more.');
  return { entityId, signInUrl, certificates: certificates.slice(0, 10) };
}

function parse(xml: string): XmlElement {
  try {
    return parseStrictXml(xml);
  } catch (cause) {
    throw refused('It is not plain XML.', cause);
  }
}

function signingCertificates(descriptor: XmlElement): string[] {
  const keys = childElements(descriptor, metadata, 'KeyDescriptor').filter((key) => (key.getAttribute('use') || 'signing') === 'signing');
  const texts = keys.flatMap(allElements).filter((each) => each.localName === 'X509Certificate' && each.namespaceURI === signature);
  const certificates = texts.map((each) => readCertificate(each.textContent ?? '')).filter((each) => each !== undefined);
  return [...new Set(certificates.filter(isUsableCertificate).map((each) => each.toString()))];
}

function isNamed(element: XmlElement, name: string): boolean {
  return element.localName === name && element.namespaceURI === metadata;
}

function refused(message: string, cause?: unknown): AppError {
  return new AppError('invalid_request', { details: { issues: [{ in: 'body', path: 'saml.metadataXml', message }] }, cause });
}

import { failed } from './sso-failure.ts';
import { childElements, samlNamespaces, type XmlElement } from './xml-elements.ts';

const { signature: namespace } = samlNamespaces;
const canonicalization = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonicalization];
const signatureMethods = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);
const digestMethods = new Set(['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']);

/**
 * Refuses a signature that is not the plain enveloped one over the element it stands in: SHA-1 and keyed hashes among its algorithms,
 * other transforms, several references, or objects of its own. Whether it was made with the right key is checked elsewhere.
 */
export function inspectSignature(signature: XmlElement, parentId: string): void {
  const info = only(signature, 'SignedInfo');
  only(signature, 'SignatureValue');
  refuseOthers(signature, ['SignedInfo', 'SignatureValue', 'KeyInfo']);
  refuseOthers(info, ['CanonicalizationMethod', 'SignatureMethod', 'Reference']);
  if (algorithmOf(only(info, 'CanonicalizationMethod')) !== canonicalization) throw failed('the signature is over another canonical form');
  const method = algorithmOf(only(info, 'SignatureMethod'));
  if (!signatureMethods.has(method)) throw failed(`the signature method ${method} is not taken`);
  inspectReference(only(info, 'Reference'), parentId);
}

function inspectReference(reference: XmlElement, parentId: string): void {
  refuseOthers(reference, ['Transforms', 'DigestMethod', 'DigestValue']);
  if (!/^[A-Za-z_][\w.-]{0,200}$/.test(parentId) || reference.getAttribute('URI') !== `#${parentId}`)
    throw failed('the signature is not over the element it stands in');
  const used = childElements(only(reference, 'Transforms')).map(algorithmOf);
  if (used.join(' ') !== transforms.join(' ')) throw failed('the signature transforms what it signs');
  const digest = algorithmOf(only(reference, 'DigestMethod'));
  if (!digestMethods.has(digest)) throw failed(`the digest method ${digest} is not taken`);
  if (!/^[\s\w+/=]+$/.test(only(reference, 'DigestValue').textContent ?? '')) throw failed('the digest is no digest');
}

function only(parent: XmlElement, name: string): XmlElement {
  const [element, ...others] = childElements(parent, namespace, name);
  if (element === undefined || others.length > 0) throw failed(`the signature has not exactly one ${name}`);
  return element;
}

function refuseOthers(parent: XmlElement, names: readonly string[]): void {
  for (const { localName, namespaceURI } of childElements(parent)) {
    if (namespaceURI !== namespace || !names.includes(localName)) throw failed(`the signature holds a ${localName.slice(0, 50)}`);
  }
}

function algorithmOf(element: XmlElement): string {
  return element.getAttribute('Algorithm').slice(0, 200);
}

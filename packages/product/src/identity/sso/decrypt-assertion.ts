import { createRequire } from 'node:module';
import { failed } from './sso-failure.ts';
import { allElements, childElements, samlNamespaces, type XmlElement } from './xml-elements.ts';

// Required, because the package's types bring all of a browser's along, and where it is used, because few ever do. It is what the library
// itself decrypts with, so that what is inspected is what is checked afterwards.
const library = (): { decryptXml: (xml: string, key: string) => Promise<string> } =>
  createRequire(import.meta.url)('@node-saml/node-saml/lib/xml.js');

const { signature, encryption } = samlNamespaces;
const contentMethods = new Set([
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  // Entra ID and ADFS know nothing better. A ciphertext that was changed comes to the same refusal as every other.
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
]);
const keyMethod = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

/**
 * Decrypts an EncryptedAssertion of the one plain shape: one EncryptedData that holds its one EncryptedKey. Triple DES and RSA without
 * OAEP are refused, and references to keys elsewhere. What comes out is as untrusted as what went in. Throws `sso_failed`.
 */
export async function decryptAssertion(encrypted: XmlElement, key: string): Promise<string> {
  const data = only(encrypted, encryption, 'EncryptedData');
  const info = only(data, signature, 'KeyInfo');
  const encryptedKey = only(info, encryption, 'EncryptedKey');
  const names = allElements(encrypted).map(({ localName }) => localName);
  const among = (name: string): number => names.filter((each) => each === name).length;
  if (among('EncryptedData') > 1 || among('EncryptedKey') > 1) throw failed('the encrypted assertion holds something encrypted of its own');
  if (among('RetrievalMethod') + among('CipherReference') > 0) throw failed('the encrypted assertion points elsewhere');
  const method = algorithmOf(data);
  if (!contentMethods.has(method)) throw failed(`the encryption method ${method} is not taken`);
  if (algorithmOf(encryptedKey) !== keyMethod) throw failed(`the key transport ${algorithmOf(encryptedKey)} is not taken`);
  const { decryptXml } = library();
  try {
    return await decryptXml(encrypted.toString(), key);
  } catch (cause) {
    throw failed('the assertion was encrypted for another key, or changed', cause);
  }
}

function only(parent: XmlElement, namespace: string, name: string): XmlElement {
  const [element, ...others] = childElements(parent, namespace, name);
  if (element === undefined || others.length > 0) throw failed(`the encrypted assertion has not exactly one ${name}`);
  return element;
}

function algorithmOf(element: XmlElement): string {
  return only(element, encryption, 'EncryptionMethod').getAttribute('Algorithm').slice(0, 200);
}

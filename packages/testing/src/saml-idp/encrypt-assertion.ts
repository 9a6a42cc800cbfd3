import { constants, createCipheriv, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';

/** How a provider encrypts; the usual way when left out. */
export interface EncryptionStyle {
  readonly content?: 'http://www.w3.org/2009/xmlenc11#aes256-gcm' | 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
  readonly key?: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p' | 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';
}

/** Encrypts an assertion for whoever holds the key of a certificate, as providers do (XML Encryption 1.1). */
export function encryptAssertion(assertion: string, certificate: string, style: EncryptionStyle = {}): string {
  const { content = 'http://www.w3.org/2009/xmlenc11#aes256-gcm', key: transport = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p' } =
    style;
  const key = randomBytes(32);
  const padding = transport.endsWith('1_5') ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: new X509Certificate(certificate).publicKey, padding }, key).toString('base64');
  return [
    '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">',
    '<xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element">',
    `<xenc:EncryptionMethod Algorithm="${content}"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>`,
    `<xenc:EncryptionMethod Algorithm="${transport}"/><xenc:CipherData><xenc:CipherValue>${wrapped}</xenc:CipherValue></xenc:CipherData>`,
    `</xenc:EncryptedKey></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>${encrypt(assertion, key, content)}</xenc:CipherValue>`,
    '</xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>',
  ].join('');
}

function encrypt(text: string, key: Buffer, content: string): string {
  if (content.endsWith('gcm')) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64');
  }
  const start = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, start);
  return Buffer.concat([start, cipher.update(text), cipher.final()]).toString('base64');
}

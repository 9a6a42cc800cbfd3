import { SignedXml } from 'xml-crypto';
import type { CertifiedKey } from './self-signed-certificate.ts';

/** How an element is signed; the usual way when left out. */
export interface SigningStyle {
  readonly signature?: string;
  readonly digest?: string;
  readonly canonicalization?: string;
  readonly transforms?: readonly string[];
}

const usual = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  canonicalization: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
};

/** Signs the one element of that name in a document, with the signature where SAML wants it: after the issuer. */
export function signElement(xml: string, element: 'Response' | 'Assertion', key: CertifiedKey, style: SigningStyle = {}): string {
  const { signature, digest, canonicalization, transforms } = { ...usual, ...style };
  const xpath = element === 'Response' ? "/*[local-name(.)='Response']" : "//*[local-name(.)='Assertion']";
  const signer = new SignedXml({
    privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicCert: key.certificate,
    signatureAlgorithm: signature as 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: canonicalization as 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signer.addReference({ xpath, transforms, digestAlgorithm: digest as 'http://www.w3.org/2001/04/xmlenc#sha256' });
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signer.getSignedXml();
}

/** How many of a document's signatures hold, wherever they stand and whatever they are over: all that a careless reader asks. */
export function countHeldSignatures(xml: string, certificate: string): number {
  const signatures = xml.match(/<ds:Signature [\s\S]*?<\/ds:SignatureValue>[\s\S]*?<\/ds:KeyInfo>/g) ?? [];
  return signatures.filter((signature) => {
    const verifier = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
    verifier.loadSignature(`${signature}</ds:Signature>`);
    try {
      return verifier.checkSignature(xml);
    } catch {
      return false;
    }
  }).length;
}

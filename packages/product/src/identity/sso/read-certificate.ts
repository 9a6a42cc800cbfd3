import { X509Certificate } from 'node:crypto';

/** Reads a certificate given as PEM, or as the bare base64 that SAML metadata holds; undefined when it is neither. */
export function readCertificate(text: string): X509Certificate | undefined {
  const bare = text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----/g, '').replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return undefined;
  try {
    return new X509Certificate(Buffer.from(bare, 'base64'));
  } catch {
    return undefined;
  }
}

/** Whether signatures of a certificate's key can be checked here and are worth checking: RSA of 2048 bits or more. */
export function isUsableCertificate({ publicKey }: X509Certificate): boolean {
  return publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048;
}

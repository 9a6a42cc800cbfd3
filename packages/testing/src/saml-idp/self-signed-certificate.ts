import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { selfSignCertificate } from '@parley/platform/secrets/self-sign-certificate';

export interface CertifiedKey {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

interface CertificateOptions {
  readonly name?: string;
  readonly bits?: number;
  readonly from?: Date;
  readonly until?: Date;
}

/** Makes an RSA key and an X.509 certificate that it signed itself, as identity providers have them. */
export function makeCertifiedKey(options: CertificateOptions = {}): CertifiedKey {
  const { name = 'Test identity provider', bits = 2_048, from = new Date('2020-01-01'), until = new Date('2049-01-01') } = options;
  const pair = generateKeyPairSync('rsa', { modulusLength: bits });
  return { privateKey: pair.privateKey, certificate: selfSignCertificate(pair, { name, from, until }) };
}

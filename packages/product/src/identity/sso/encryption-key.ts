import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { selfSignCertificate } from '@parley/platform/secrets/self-sign-certificate';

/** A key of a connection that its provider encrypts assertions for. */
export interface EncryptionKey {
  /** PEM; goes into the connection's metadata. */
  readonly certificate: string;
  /** PEM; is sealed for the tenant. */
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);
const years = 10;

/** Makes a key for one connection. Its certificate says nothing of the tenant, and signs nothing. */
export async function makeEncryptionKey(now: Date): Promise<EncryptionKey> {
  const pair = await generate('rsa', { modulusLength: 2_048 });
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return {
    certificate: selfSignCertificate(pair, { name: 'Parley', from: now, until }),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

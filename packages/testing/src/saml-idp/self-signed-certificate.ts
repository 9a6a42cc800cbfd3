import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

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

/** Makes an RSA key and an X.509 certificate that it signed itself, as identity providers have them. Node reads certificates but makes none. */
export function makeCertifiedKey(options: CertificateOptions = {}): CertifiedKey {
  const { name = 'Test identity provider', bits = 2_048, from = new Date('2020-01-01'), until = new Date('2049-01-01') } = options;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const algorithm = sequence(objectId('2a864886f70d01010b'), tagged(0x05));
  const subject = sequence(tagged(0x31, sequence(objectId('550403'), tagged(0x0c, Buffer.from(name)))));
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.of(2))),
    tagged(0x02, Buffer.of(1)),
    algorithm,
    subject,
    sequence(time(from), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('RSA-SHA256').update(content).sign(privateKey);
  const der = sequence(content, algorithm, tagged(0x03, Buffer.of(0), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return { privateKey, certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function time(date: Date): Buffer {
  return tagged(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`));
}

/** One value in DER: what it is, how long it is, and itself. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const length = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length), length, content]);
}

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Credential {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  counter: number;
}

/** A device that makes passkeys and signs with them, as a browser would hand its answers on (WebAuthn Level 3, ES256, no attestation). */
export class TestAuthenticator {
  readonly #origin: string;
  readonly #rpId: string;
  readonly #credential: Credential;
  /** Whether it asks for a PIN, a finger or a face. */
  verifiesPerson = true;

  constructor(origin: string) {
    this.#origin = origin;
    this.#rpId = new URL(origin).hostname;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#credential = { id: randomBytes(32), privateKey, publicKey, counter: 0 };
  }

  /** Answers `navigator.credentials.create`. */
  create(challenge: string): object {
    const { id, publicKey } = this.#credential;
    const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseKey(publicKey)]);
    const authData = this.#authData(0x40, attested);
    const attestationObject = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authData)],
    ]);
    return this.#answer({
      clientDataJSON: base64(this.#clientData('webauthn.create', challenge)),
      attestationObject: base64(attestationObject),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(challenge: string): object {
    this.#credential.counter += 1;
    const clientData = this.#clientData('webauthn.get', challenge);
    const authData = this.#authData(0, Buffer.alloc(0));
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#credential.privateKey);
    return this.#answer({
      clientDataJSON: base64(clientData),
      authenticatorData: base64(authData),
      signature: base64(signature),
    });
  }

  #answer(response: object): object {
    const id = base64(this.#credential.id);
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {}, authenticatorAttachment: 'platform' };
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #authData(flags: number, attested: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#credential.counter);
    return Buffer.concat([sha256(Buffer.from(this.#rpId)), Buffer.of(flags | 0x01 | (this.verifiesPerson ? 0x04 : 0)), counter, attested]);
  }
}

function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const [keyType, algorithm, curve] = [Buffer.of(0x01), Buffer.of(0x03), Buffer.of(0x20)];
  return cborMap([
    [keyType, Buffer.of(0x02)],
    [algorithm, Buffer.of(0x26)],
    [curve, Buffer.of(0x01)],
    [Buffer.of(0x21), cborBytes(Buffer.from(x, 'base64url'))],
    [Buffer.of(0x22), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

/** RFC 8949, as much of it as a passkey needs: short texts, bytes and maps. */
function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.of(0xa0 | entries.length), ...entries.flat()]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 | text.length), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([
    bytes.length < 256 ? Buffer.of(0x58, bytes.length) : Buffer.concat([Buffer.of(0x59), uint16(bytes.length)]),
    bytes,
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64url');
}

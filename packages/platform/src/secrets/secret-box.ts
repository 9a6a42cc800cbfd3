import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { Id, IdKind } from '@parley/contract/ids';
import type { SealedPurpose } from './sealed-columns.ts';
import { type SecretRing, secretsOf } from './secret-ring.ts';

/** What a sealed value is bound to: opened for anybody or anything else it is refused, even when a row was copied there. */
export interface SecretPlace {
  /** Whose it is: a tenant's id, or that of whatever else the row belongs to. */
  readonly owner: Id<IdKind> | 'installation';
  /** What it is for, by its column: `signing_keys.private_key`. */
  readonly purpose: SealedPurpose;
}

/** Keeps secrets unreadable in the database and its backups. */
export interface SecretBox {
  /** Seals a text under the current secret; the same text sealed twice gives different bytes. */
  seal(place: SecretPlace, text: string): Buffer;
  /** Throws `secret_unreadable` when the bytes were changed, belong to another place, or their secret is not in the ring. */
  open(place: SecretPlace, sealed: Uint8Array): string;
  /** Whether the bytes were sealed under the current secret; false asks for sealing them again. */
  isCurrent(sealed: Uint8Array): boolean;
}

const format = 1;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + keyIdBytes;

/**
 * Seals with AES-256-GCM. The bytes are: format (1), key id (8), nonce (12), ciphertext, tag (16). The head and the place are
 * associated data. Keys and their ids are derived from the ring's secrets, so the same ring opens them in every process.
 */
export function createSecretBox(ring: SecretRing): SecretBox {
  const keys = secretsOf(ring).map(deriveKey);
  const byId = new Map(keys.map((key) => [key.id.toString('hex'), key]));
  const current = keys[0] as SealingKey;
  return {
    seal(place, text) {
      const head = Buffer.concat([Uint8Array.of(format), current.id]);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(associate(head, place));
      return Buffer.concat([head, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (bytes.length < headBytes + nonceBytes + tagBytes || bytes[0] !== format)
        throw unreadable(place, 'it was not sealed by this version');
      const key = byId.get(keyIdOf(bytes));
      if (key === undefined) throw unreadable(place, 'its secret is neither PARLEY_SECRET nor one of PARLEY_PREVIOUS_SECRETS');
      const nonce = bytes.subarray(headBytes, headBytes + nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(associate(bytes.subarray(0, headBytes), place));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(headBytes + nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw unreadable(place, 'it was changed, or sealed for another owner or purpose', cause);
      }
    },
    isCurrent: (sealed) => sealed[0] === format && keyIdOf(sealed) === current.id.toString('hex'),
  };
}

interface SealingKey {
  readonly id: Buffer;
  readonly key: Buffer;
}

function deriveKey(secret: string): SealingKey {
  const derive = (info: string, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', secret, '', info, bytes));
  return { id: derive('parley sealing key id v1', keyIdBytes), key: derive('parley sealing v1', 32) };
}

function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, headBytes)).toString('hex');
}

/** Lengths stand before the texts, so that no two places give the same bytes. */
function associate(head: Buffer, { owner, purpose }: SecretPlace): Buffer {
  const parts = [owner, purpose].flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat([head, ...parts]);
}

function unreadable({ purpose }: SecretPlace, why: string, cause?: unknown): AppError {
  return new AppError('secret_unreadable', { message: `a sealed value of ${purpose} cannot be opened: ${why}`, cause });
}

import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type ApiKeyId, formatId, parseId } from '@parley/contract/ids';

/** What stands in an API key's text. */
export interface ApiKeyParts {
  id: ApiKeyId;
  secret: string;
}

const shape = /^sk_parley_(key_[0-9a-z]{26})_([0-9A-Za-z_-]{43})_([0-9a-f]{8})$/;

/** Makes the text of a new key: which key it is, a random 256-bit secret and a checksum that tells typing errors apart from wrong keys. */
export function makeApiKeyToken(id: ApiKeyId): { token: string; secret: string } {
  const secret = randomBytes(32).toString('base64url');
  const body = `sk_parley_${formatId('apiKey', id)}_${secret}`;
  return { token: `${body}_${checksum(body)}`, secret };
}

/** Reads a key's text; undefined when it is not one. */
export function readApiKeyToken(token: string): ApiKeyParts | undefined {
  const match = shape.exec(token);
  if (match === null) return undefined;
  const [, id = '', secret = '', sum = ''] = match;
  if (checksum(token.slice(0, -9)) !== sum) return undefined;
  const parsed = parseId('apiKey', id);
  return parsed && { id: parsed, secret };
}

export function hashApiKeySecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

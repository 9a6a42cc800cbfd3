import { createHash, randomBytes } from 'node:crypto';
import { formatId, type PreviewLinkId, parseId } from '@parley/contract/ids';

const shape = /^(pvl_[0-9a-z]{26})_([0-9A-Za-z_-]{43})$/;

/** Makes the secret text of a link: which one it is, and a random 256-bit secret of which only a hash is kept. */
export function makePreviewLinkToken(id: PreviewLinkId): { token: string; secretHash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${formatId('previewLink', id)}_${secret}`, secretHash: hashSecret(secret) };
}

/** Reads the text of a link; undefined when it is none. */
export function readPreviewLinkToken(token: string): { id: PreviewLinkId; secretHash: Buffer } | undefined {
  const [, text = '', secret = ''] = shape.exec(token) ?? [];
  const id = parseId('previewLink', text);
  return id && { id, secretHash: hashSecret(secret) };
}

function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

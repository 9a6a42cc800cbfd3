import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { formatId, parseId, type TokenFamilyId } from '@parley/contract/ids';
import { type SecretRing, secretsOf } from '@parley/platform/secrets/secret-ring';

/** Which token of which family a refresh token is. */
export interface RefreshTokenParts {
  familyId: TokenFamilyId;
  generation: number;
}

export interface RefreshTokenText {
  write(parts: RefreshTokenParts): string;
  /** Undefined for a text this installation did not write. */
  read(text: string): RefreshTokenParts | undefined;
}

const shape = /^rt_parley_(tkf_[0-9a-z]{26})_([1-9]\d{0,8})_([0-9A-Za-z_-]{43})$/;

/**
 * The text of refresh tokens: family, number, and a code (HMAC-SHA256) that only the installation's secret can make. Nothing of it
 * is stored, so nobody who reads the database can refresh, and the same token can be given again to a client that lost it.
 */
export function createRefreshTokenText(ring: SecretRing): RefreshTokenText {
  const keys = secretsOf(ring).map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'parley refresh tokens v1', 32)));
  const [current] = keys as [Buffer, ...Buffer[]];
  return {
    write({ familyId, generation }) {
      const body = `rt_parley_${formatId('tokenFamily', familyId)}_${generation}`;
      return `${body}_${codeOf(current, body).toString('base64url')}`;
    },
    read(text) {
      const [, family = '', generation = '', code = ''] = shape.exec(text) ?? [];
      const familyId = parseId('tokenFamily', family);
      if (familyId === undefined) return undefined;
      const given = Buffer.from(code, 'base64url');
      const body = text.slice(0, -code.length - 1);
      const ours = keys.some((key) => timingSafeEqual(codeOf(key, body), given));
      return ours ? { familyId, generation: Number(generation) } : undefined;
    },
  };
}

function codeOf(key: Buffer, body: string): Buffer {
  return createHmac('sha256', key).update(body).digest();
}

import { hash, hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';
import { type SecretRing, secretsOf } from './secret-ring.ts';

/** One kind of signed token: how its claims are read, and how long one is good for. */
export interface TokenKind<Claims = unknown> {
  /** Stands in the token's `typ` header, so that one kind is never taken for another. */
  readonly name: string;
  readonly claims: z.ZodType<Claims>;
  readonly lifetimeSeconds: number;
}

export type VerifiedToken<Claims> = { state: 'valid'; claims: Claims } | { state: 'expired' } | { state: 'invalid' };

export interface TokenSigner {
  sign(kind: TokenKind, claims: Readonly<Record<string, string>>): Promise<{ token: string; expiresAt: Date }>;
  verify<Claims>(kind: TokenKind<Claims>, token: string): Promise<VerifiedToken<Claims>>;
}

const issuer = 'parley';
const mostRemembered = 10_000;

/**
 * Signs and checks tokens (JWT, RFC 7519, HS256) under keys that are derived from the installation's secrets. Tokens that were
 * signed under a previous secret stay good until they expire. What a token was found to say is remembered by its hash until then: a
 * visitor shows the same one with each question.
 */
export function createTokenSigner(ring: SecretRing, now: () => number): TokenSigner {
  const keys = secretsOf(ring).map(deriveKey);
  const current = keys[0] as Uint8Array;
  let remembered = new Map<string, { kind: TokenKind; claims: unknown; expiresAt: number }>();
  return {
    async sign(kind, claims) {
      const issuedAt = Math.floor(now() / 1000);
      const expiresAt = issuedAt + kind.lifetimeSeconds;
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: kind.name })
        .setIssuer(issuer)
        .setAudience(kind.name)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(current);
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },
    async verify<Claims>(kind: TokenKind<Claims>, token: string): Promise<VerifiedToken<Claims>> {
      const print = hash('sha256', token, 'base64');
      const known = remembered.get(print);
      if (known?.kind === kind && now() < known.expiresAt) return { state: 'valid', claims: known.claims as Claims };
      for (const key of keys) {
        try {
          const { payload } = await jwtVerify(token, key, {
            algorithms: ['HS256'],
            typ: kind.name,
            issuer,
            audience: kind.name,
            currentDate: new Date(now()),
            requiredClaims: ['exp', 'iat'],
          });
          const claims = kind.claims.safeParse(payload);
          if (!claims.success) return { state: 'invalid' };
          if (remembered.size >= mostRemembered) remembered = new Map();
          remembered.set(print, { kind, claims: claims.data, expiresAt: (payload.exp ?? 0) * 1000 });
          return { state: 'valid', claims: claims.data };
        } catch (error) {
          if (error instanceof errors.JWSSignatureVerificationFailed) continue;
          return { state: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
        }
      }
      return { state: 'invalid' };
    },
  };
}

function deriveKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'parley tokens v1', 32));
}

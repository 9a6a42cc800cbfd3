import { formatId, type PersonId, parseId, type TokenFamilyId } from '@parley/contract/ids';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

/** What an access token says: who, and by which family of refresh tokens. What they may do is looked up for each request. */
export interface AccessTokenClaims {
  readonly personId: PersonId;
  readonly familyId: TokenFamilyId;
}

export interface AccessTokens {
  issue(claims: AccessTokenClaims): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** Undefined for everything that is not an access token of this installation, and for one whose time is over. */
  read(token: string): Promise<AccessTokenClaims | undefined>;
}

export const accessTokenSeconds = 600;
const skewSeconds = 30;
const type = 'at+jwt';
const audience = 'parley-api';

/**
 * Access tokens: JWTs (RFC 9068) signed with EdDSA. A key is found by its `kid` among this installation's own and nowhere else,
 * so `jku`, `jwk` and `x5u` in a header mean nothing.
 */
export function createAccessTokens({ keys, issuer, now }: { keys: SigningKeys; issuer: string; now: () => number }): AccessTokens {
  return {
    async issue({ personId, familyId }) {
      const { kid, key } = await keys.current();
      const issuedAt = Math.floor(now() / 1000);
      const token = await new SignJWT({ sid: formatId('tokenFamily', familyId) })
        .setProtectedHeader({ alg: 'EdDSA', typ: type, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(formatId('person', personId))
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + accessTokenSeconds)
        .sign(key);
      return { token, expiresAt: new Date((issuedAt + accessTokenSeconds) * 1000) };
    },
    async read(token) {
      const payload = await verified(token);
      const personId = parseId('person', payload?.sub ?? '');
      const familyId = typeof payload?.['sid'] === 'string' ? parseId('tokenFamily', payload['sid']) : undefined;
      return personId && familyId && { personId, familyId };
    },
  };

  async function verified(token: string) {
    const key = await keyOf(token);
    if (key === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['EdDSA'],
        typ: type,
        issuer,
        audience,
        currentDate: new Date(now()),
        clockTolerance: skewSeconds,
        maxTokenAge: accessTokenSeconds,
        requiredClaims: ['exp', 'iat', 'sub', 'sid'],
      });
      return payload;
    } catch {
      // Whatever is wrong with it, the caller is told no more than that it does not do.
      return undefined;
    }
  }

  /** Looked up before anything is verified, so that a database that is away is not taken for a bad token. */
  async function keyOf(token: string) {
    const kid = kidOf(token);
    return typeof kid === 'string' ? keys.find(kid) : undefined;
  }
}

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

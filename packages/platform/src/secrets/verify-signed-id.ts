import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify } from 'jose';

export type VerifiedId = { state: 'valid'; externalId: string } | { state: 'expired' } | { state: 'invalid' };

const longestId = 200;

/**
 * Reads what somebody's server signed with a secret both know: the HMAC-SHA256 of a user's id in hexadecimal, or a JWT (HS256) whose
 * `sub` is the id and which ends at its `exp`. Compares in constant time.
 */
export async function verifySignedId(
  secret: string,
  { externalId, signature }: { externalId?: string | undefined; signature: string },
  nowMs: number,
): Promise<VerifiedId> {
  if (!signature.includes('.')) {
    if (externalId === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return { state: 'invalid' };
    const right = createHmac('sha256', secret).update(externalId).digest();
    return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? { state: 'valid', externalId } : { state: 'invalid' };
  }
  try {
    const { payload } = await jwtVerify(signature, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'sub'],
    });
    const { sub } = payload;
    if (typeof sub !== 'string' || sub === '' || sub.length > longestId) return { state: 'invalid' };
    return externalId === undefined || externalId === sub ? { state: 'valid', externalId: sub } : { state: 'invalid' };
  } catch (error) {
    return { state: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
  }
}

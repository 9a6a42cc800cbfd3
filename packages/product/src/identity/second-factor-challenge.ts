import { randomBytes } from 'node:crypto';
import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { signCookieValue } from './better-auth-call.ts';
import type { Identity } from './identity.ts';

/** The cookie of somebody who has proven a first factor and is asked for a second. */
const challengeCookie = 'parley-second-factor';
const challengeSeconds = 10 * 60;
const shape = /^2fa-(?:(.+)~)?[\w-]+\./;

/**
 * Asks a browser for a second factor as better-auth does after a password: for people who proved the first one otherwise. What is
 * noted is what its two-factor plugin looks for, the count of attempts included.
 */
export async function startChallenge(
  identity: Identity,
  { personId, method, reply }: { personId: PersonId; method: string; reply: Reply },
): Promise<void> {
  const { internalAdapter } = await identity.auth.$context;
  const identifier = `2fa-${method}~${randomBytes(24).toString('base64url')}`;
  const expiresAt = new Date(identity.now() + challengeSeconds * 1000);
  await internalAdapter.createVerificationValue({ value: personId, identifier, expiresAt });
  await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
  reply.cookie({ name: challengeCookie, value: await signCookieValue(identity.cookieSecret, identifier), maxAgeSeconds: challengeSeconds });
}

/** How somebody proved the first factor. What the cookie says is believed only when the second one is proven: it is signed. */
export function methodOfChallenge(request: RouteRequest): string {
  return shape.exec(decodeURIComponent(request.cookie(challengeCookie) ?? ''))?.[1] ?? 'password';
}

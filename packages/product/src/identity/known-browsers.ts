import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { type SecretRing, secretsOf } from '@parley/platform/secrets/secret-ring';

/** Knows a browser again by what it was given to keep; the server keeps no list of anybody's devices. */
export interface KnownBrowsers {
  /** Whether this person signed in with this browser at `since` or later. */
  knows(request: RouteRequest, personId: PersonId, since: Date): boolean;
  /** Lets this browser be known as this person's from now on. */
  remember(browser: { readonly request: RouteRequest; readonly reply: Reply }, personId: PersonId): void;
}

/** Sent to the endpoints of signing in alone. */
const cookie = { name: 'parley-browser', path: '/v1/auth' } as const;
const maxAgeSeconds = 400 * 24 * 3600;
/** A browser that several people share is known for so many of them. */
const maxPeople = 5;

export function createKnownBrowsers(deps: { secrets: SecretRing; secure: boolean; now: () => number }): KnownBrowsers {
  const [current, ...previous] = secretsOf(deps.secrets).map(deriveKey) as [Uint8Array, ...Uint8Array[]];
  const isOf = (mark: string, personId: PersonId): boolean =>
    [current, ...previous].some((key) => isSame(mark, writeMark(key, personId, Number(mark.split('.', 1)[0]))));
  return {
    knows: (request, personId, since) =>
      marksOf(request).some((mark) => Number(mark.split('.', 1)[0]) >= since.getTime() && isOf(mark, personId)),
    remember({ request, reply }, personId) {
      const others = marksOf(request).filter((mark) => !isOf(mark, personId));
      const marks = [writeMark(current, personId, deps.now()), ...others].slice(0, maxPeople);
      // A SAML provider's answer is posted here by its page: behind https the browser sends the cookie along with that too.
      reply.cookie({ ...cookie, value: marks.join('~'), maxAgeSeconds, sameSite: deps.secure ? 'none' : 'lax' });
    },
  };
}

function marksOf(request: RouteRequest): string[] {
  const value = request.cookie(cookie.name, { path: cookie.path }) ?? '';
  return value.split('~', maxPeople).filter((mark) => mark !== '');
}

/** Since when the browser is known, and a proof of it that only the server can make. */
function writeMark(key: Uint8Array, personId: PersonId, at: number): string {
  return `${at}.${createHmac('sha256', key).update(`${personId} ${at}`).digest('base64url')}`;
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function deriveKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'parley known browsers v1', 32));
}

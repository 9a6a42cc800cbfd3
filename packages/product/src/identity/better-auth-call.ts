import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { makeSignature } from 'better-auth/crypto';
import { addressHeader } from './better-auth-instance.ts';
import { type SessionMarks, sessionMarksHeader, writeSessionMarks } from './better-auth-session-marks.ts';

/** A call's result and what better-auth wants remembered. */
interface Answer<Body> {
  readonly response: Body;
  readonly headers?: Headers | null | undefined;
}

/** What every call of better-auth is given. */
export interface BetterAuthOptions {
  readonly headers: Headers;
  readonly returnHeaders: true;
}

export interface BetterAuthCall {
  readonly request: RouteRequest;
  readonly reply: Reply;
  /** How sessions that the call starts came to be. */
  readonly marks?: SessionMarks;
  /** Of the page, where passkeys are bound to it. It must be one of our own. */
  readonly origin?: string;
  /** Left out where the person is known by a challenge alone. */
  readonly withoutSession?: boolean;
}

/** The cookie of a session; its value is the session's token. */
export const sessionCookie = 'parley-session';
/** Longer than a session lives: the server decides when one is over. */
const sessionCookieSeconds = 400 * 24 * 3600;

const betterAuthSession = 'parley.session_token';
/** better-auth's other cookies and ours: what is not here, nobody needs. */
const passedOn: ReadonlyMap<string, string> = new Map([
  ['parley.two_factor', 'parley-second-factor'],
  ['parley.better-auth-passkey', 'parley-passkey'],
]);

/**
 * Calls a function of better-auth with the request's cookies and passes on the cookies it sets. Ours hold a session's bare token,
 * which better-auth expects signed under the secret of the day: so sessions outlive a change of the secret.
 */
export async function callBetterAuth<Body>(
  secret: string,
  call: BetterAuthCall,
  run: (options: BetterAuthOptions) => Promise<Answer<Body>>,
): Promise<{ body: Body; sessionToken: string | undefined }> {
  const { request, marks } = call;
  const headers = new Headers({ host: request.header('host') ?? 'localhost', [addressHeader]: request.ip });
  if (call.origin !== undefined) {
    headers.set('origin', call.origin);
    headers.set('host', new URL(call.origin).host);
  }
  headers.set('user-agent', request.header('user-agent')?.slice(0, 500) ?? '');
  if (marks !== undefined) headers.set(sessionMarksHeader, writeSessionMarks(marks));
  headers.set('cookie', await cookiesFor(secret, call));
  const answer = await run({ headers, returnHeaders: true });
  return { body: answer.response, sessionToken: passCookiesOn(answer.headers?.getSetCookie() ?? [], call.reply) };
}

async function cookiesFor(secret: string, { request, withoutSession = false }: BetterAuthCall): Promise<string> {
  const cookies = [...passedOn].flatMap(([theirs, ours]) => {
    const value = request.cookie(ours);
    return value === undefined ? [] : [`${theirs}=${value}`];
  });
  const token = withoutSession ? undefined : request.cookie(sessionCookie);
  if (token !== undefined) cookies.push(`${betterAuthSession}=${await signCookieValue(secret, token)}`);
  return cookies.join('; ');
}

/** A value as better-auth signs those of its cookies. */
export async function signCookieValue(secret: string, value: string): Promise<string> {
  return encodeURIComponent(`${value}.${await makeSignature(value, secret)}`);
}

/** Yields the token of a session that was started. */
function passCookiesOn(setCookies: readonly string[], reply: Reply): string | undefined {
  let sessionToken: string | undefined;
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';');
    const name = pair.slice(0, pair.indexOf('=')).trim();
    const value = pair.slice(pair.indexOf('=') + 1).trim();
    const maxAge = Number(attributes.find((text) => /^\s*max-age=/i.test(text))?.split('=')[1] ?? Number.NaN);
    if (name === betterAuthSession) {
      sessionToken = maxAge === 0 ? undefined : tokenIn(value);
      setSessionCookie(reply, sessionToken);
    }
    const ours = passedOn.get(name);
    if (ours === undefined) continue;
    if (maxAge === 0) reply.clearCookie(ours);
    else reply.cookie({ name: ours, value, ...(Number.isNaN(maxAge) ? {} : { maxAgeSeconds: maxAge }) });
  }
  return sessionToken;
}

/** Sets the session's cookie; without a token it is forgotten. */
export function setSessionCookie(reply: Reply, token: string | undefined): void {
  if (token === undefined) reply.clearCookie(sessionCookie);
  else reply.cookie({ name: sessionCookie, value: token, maxAgeSeconds: sessionCookieSeconds });
}

/** The token in a signed cookie's value. */
function tokenIn(value: string): string {
  const signed = decodeURIComponent(value);
  return signed.slice(0, signed.lastIndexOf('.'));
}

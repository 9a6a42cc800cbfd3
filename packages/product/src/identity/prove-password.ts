import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { RouteRequest } from '@parley/platform/http/route';
import { sessionCookie } from './better-auth-call.ts';
import { CookieJar } from './cookie-jar.ts';
import { endSession } from './end-sessions.ts';
import type { Identity } from './identity.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { findSession } from './resolve-session.ts';
import { signIn } from './sign-in.ts';

const appCode = /^\d{6}$/;

/**
 * Says who somebody is by password, and by second factor where they have one: for clients that keep no session. Signs them in as a
 * browser would be and ends that session at once. Throws `second_factor_required` when a code is missing.
 */
export async function provePassword(
  identity: Identity,
  { email, password, code, request }: { email: string; password: string; code?: string | undefined; request: RouteRequest },
): Promise<{ personId: PersonId; secondFactorAt: Date | undefined }> {
  const jar = new CookieJar();
  const outcome = await signIn(identity, { email, password, request: new CookieJar().asRequest(request), reply: jar });
  if (outcome.state === 'second_factor_required') {
    if (code === undefined) throw new AppError('second_factor_required');
    const proof = appCode.test(code) ? { code } : { backupCode: code };
    await proveSecondFactor(identity, { proof, request: jar.asRequest(request), reply: jar });
  }
  const session = jar.get(sessionCookie) === undefined ? undefined : await findSession(identity, jar.asRequest(request));
  if (session === undefined) throw new AppError('invalid_credentials');
  await endSession(identity, session.personId, session.id);
  return { personId: session.personId, secondFactorAt: session.secondFactorAt };
}

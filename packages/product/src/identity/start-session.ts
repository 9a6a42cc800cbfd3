import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { setSessionCookie } from './better-auth-call.ts';
import type { SessionMarks } from './better-auth-session-marks.ts';
import { endCurrentSession } from './end-sessions.ts';
import type { Identity } from './identity.ts';
import { noticeBrowser } from './notice-sign-in.ts';

/**
 * Signs a person in who has just proven who they are: a new session, whose cookie goes out with the reply. An earlier one of this
 * browser ends. They are told by mail when the browser is not known to be theirs, unless the session `continues` an earlier one.
 */
export async function startSession(
  identity: Identity,
  input: { personId: PersonId; marks: SessionMarks; request: RouteRequest; reply: Reply; continues?: boolean },
): Promise<void> {
  const { personId, marks, request, reply, continues = false } = input;
  await endCurrentSession(identity, request);
  const { internalAdapter } = await identity.auth.$context;
  const session = await internalAdapter.createSession(personId, false, {
    method: marks.method,
    secondFactorAt: marks.secondFactorAt ?? null,
    ipAddress: request.ip === 'unknown' ? '' : request.ip,
    userAgent: request.header('user-agent')?.slice(0, 500) ?? '',
  });
  setSessionCookie(reply, session.token);
  if (continues) identity.browsers.remember({ request, reply }, personId);
  else await noticeBrowser(identity, { personId, request, reply });
}

import type { ChatSession } from '@parley/contract/chat';
import type { SignedIdentity } from '@parley/contract/identity-secrets';
import { ChatError, failedWith, readChatError } from './chat-error.ts';
import type { Link, LinkDeps } from './link.ts';
import { jsonBody, request } from './request.ts';

/** Opens a visitor's line. Nothing is sent until the session is first needed. */
export function openLink(deps: LinkDeps): Link {
  let running: Promise<ChatSession> | undefined;
  let identity: SignedIdentity | undefined;
  /** What renews the session of a user whose proof may have ended; kept by no storage, for the page proves it anew. */
  let proven: string | undefined;

  async function begin(challenge?: { token: string; solution: string }, solved = 0): Promise<ChatSession> {
    const asked = identity;
    const visitorToken = asked ? proven : deps.store.read().visitorToken;
    const body = { botId: deps.botId, visitorToken, identity: visitorToken === undefined ? asked : undefined, challenge };
    const response = await request(deps.fetch, `${deps.base}v1/chat/sessions`, jsonBody(body));
    if (response.ok) {
      const session: ChatSession | null = await response.json();
      // Something answers in the server's place, as a network that wants a visitor to sign in.
      if (!session?.bot) throw new ChatError('unreachable', true);
      // Another user, or none, since it was asked for: nothing of this one may be kept.
      if (asked !== identity) return begin();
      if (asked && visitorToken !== undefined && !session.identified) {
        // The secret that proved it has ended: what the site signed is sent once more.
        proven = undefined;
        return begin();
      }
      if (asked) proven = session.visitorToken;
      else deps.store.write({ ...deps.store.read(), visitorToken: session.visitorToken });
      return session;
    }
    const error = await readChatError(response);
    // A second one comes where the first ended while the browser slept; more than that is not the visitor's fault.
    if (error.challenge && solved < 2) {
      const { token } = error.challenge;
      return begin({ token, solution: await deps.solve(error.challenge) }, solved + 1);
    }
    if (asked && visitorToken !== undefined && failedWith(error, 'identity_not_proven')) {
      proven = undefined;
      return begin();
    }
    if (asked || visitorToken === undefined || !failedWith(error, 'unauthenticated', 'session_expired', 'invalid_request')) throw error;
    // The server no longer knows this visitor (its keys or its data were replaced): be a new one rather than nobody.
    deps.store.write({});
    return begin();
  }

  function session(): Promise<ChatSession> {
    if (running) return running;
    const started = begin();
    running = started;
    started.catch(() => {
      if (running === started) running = undefined;
    });
    return started;
  }

  async function attempt(path: string, init: RequestInit): Promise<Response> {
    const used = session();
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${(await used).sessionToken}`);
    const response = await request(deps.fetch, deps.base + path, { ...init, headers });
    if (response.ok) return response;
    // Two calls may be refused at once: only the first may throw the session away, or the second would lose the new one.
    if (response.status === 401 && running === used) running = undefined;
    throw await readChatError(response);
  }

  return {
    session,
    identify(next) {
      identity = next;
      proven = undefined;
      running = undefined;
    },
    async send(path, init = {}) {
      try {
        return await attempt(path, init);
      } catch (error) {
        if (!failedWith(error, 'session_expired', 'unauthenticated')) throw error;
        return attempt(path, init);
      }
    },
  };
}

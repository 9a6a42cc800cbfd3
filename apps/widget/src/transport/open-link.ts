import type { ChatSession } from '@parley/contract/chat';
import { failedWith, readChatError } from './chat-error.ts';
import type { Link, LinkDeps } from './link.ts';
import { jsonBody, request } from './request.ts';

/** Opens a visitor's line. Nothing is sent until the session is first needed. */
export function openLink(deps: LinkDeps): Link {
  let running: Promise<ChatSession> | undefined;

  async function begin(): Promise<ChatSession> {
    const { visitorToken } = deps.store.read();
    const response = await request(deps.fetch, `${deps.base}v1/chat/sessions`, jsonBody({ botId: deps.botId, visitorToken }));
    if (response.ok) {
      const session: ChatSession = await response.json();
      deps.store.write({ ...deps.store.read(), visitorToken: session.visitorToken });
      return session;
    }
    const error = await readChatError(response);
    if (visitorToken === undefined || !failedWith(error, 'unauthenticated', 'session_expired', 'invalid_request')) throw error;
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

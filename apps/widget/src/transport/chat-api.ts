import type { ActionRequest, AnswerActionBody } from '@parley/contract/actions';
import type { AskBody, ChatHistory, ChatSession, CitedPassage, LeaveMessageBody } from '@parley/contract/chat';
import type { SignedIdentity } from '@parley/contract/identity-secrets';
import { failedWith } from './chat-error.ts';
import type { TurnRequest, TurnSignal } from './follow-turn.ts';
import { followTurn } from './follow-turn.ts';
import type { LinkDeps } from './link.ts';
import { openLink } from './open-link.ts';
import { readEvents } from './read-events.ts';
import { jsonBody } from './request.ts';

/** How long a lost stream is left before it is looked for again. */
const awayMs = 3_000;

/** Every call a visitor's panel makes. All throw ChatError. */
export interface ChatApi {
  start(): Promise<ChatSession>;
  /** See Link. */
  identify(identity: SignedIdentity | undefined): void;
  /** Yields what happens to a turn until it ends; see followTurn. */
  follow(turn: TurnRequest, signal: AbortSignal): AsyncGenerator<TurnSignal, void>;
  /** Yields whenever a person did something in a conversation, until the bot has it again or `signal` aborts. Never throws. */
  hear(conversationId: string, signal: AbortSignal): AsyncGenerator<void, void>;
  /** Asks that a running turn be stopped; its stream then ends by itself. */
  stop(turnId: string): Promise<void>;
  /** Has the bot answer again instead of waiting for a person. */
  stopWaiting(conversationId: string): Promise<void>;
  history(conversationId: string): Promise<ChatHistory>;
  passage(messageId: string, citationNumber: number): Promise<CitedPassage>;
  leaveMessage(message: Omit<LeaveMessageBody, 'conversationId'> & { conversationId?: string }): Promise<void>;
  /** Opens a form the bot offers. */
  startAction(action: string, conversationId: string | null, language: AskBody['language']): Promise<ActionRequest>;
  answerAction(id: string, answer: AnswerActionBody): Promise<ActionRequest>;
  /** Any other request of the visitor, to a path below the server's. */
  send(path: string, init: RequestInit): Promise<Response>;
}

export function createChatApi(deps: LinkDeps): ChatApi {
  const link = openLink(deps);

  async function get<Body>(path: string): Promise<Body> {
    const response = await link.send(path);
    return response.json();
  }

  return {
    start: () => link.session(),
    identify: link.identify,
    follow: (turn, signal) => followTurn(link, deps, turn, signal),
    async *hear(conversationId, signal) {
      while (!signal.aborted) {
        try {
          const response = await link.send(`v1/chat/conversations/${conversationId}/events`, { signal });
          for await (const { event } of readEvents(response)) {
            yield;
            // Also where the stream is refused.
            if (!('handoff' in event && event.handoff)) return;
          }
        } catch (error) {
          if (failedWith(error, 'not_found')) return;
        }
        await deps.wait(awayMs, signal).catch(() => undefined);
      }
    },
    async stop(turnId) {
      await link.send(`v1/chat/turns/${turnId}/stop`, { method: 'POST' });
    },
    async stopWaiting(conversationId) {
      await link.send(`v1/chat/conversations/${conversationId}/stop-waiting`, { method: 'POST' });
    },
    history: (conversationId) => get(`v1/chat/conversations/${conversationId}`),
    passage: (messageId, citationNumber) => get(`v1/chat/messages/${messageId}/citations/${citationNumber}`),
    async leaveMessage(message) {
      await link.send('v1/chat/left-messages', jsonBody(message));
    },
    send: (path, init) => link.send(path, init),
    startAction: async (action, conversationId, language) =>
      (await link.send('v1/chat/action-requests', jsonBody({ action, language, ...(conversationId && { conversationId }) }))).json(),
    answerAction: async (id, answer) => (await link.send(`v1/chat/action-requests/${id}/answer`, jsonBody(answer))).json(),
  };
}

import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId, ConversationId, TurnId } from '@parley/contract/ids';
import type { CompletionBody } from '@parley/contract/openai';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TenantCaller } from '@parley/platform/http/caller';
import { getBot } from '../../bots/public.ts';
import { contactNamed } from '../../contacts/public.ts';
import {
  type AskDeps,
  askQuestion,
  conversationOfTurn,
  endedWith,
  type FollowDeps,
  followKnownTurn,
  type PastMessage,
  stopTurn,
} from '../../conversations/public.ts';
import { ownerOf } from '../owner-of.ts';
import { readCompletion } from './read-completion.ts';
import { turnOfToolCall } from './tool-call-ids.ts';

export type CompletionDeps = AskDeps & FollowDeps;

/** A question that was asked of a bot, to be followed. */
export interface AskedCompletion {
  turnId: TurnId;
  /** The names of the caller's functions. */
  tools: ReadonlySet<string>;
  botId: BotId;
  /** It asked for data, which is no place for what a bot says instead of an answer. */
  wantsData: boolean;
  events: AsyncIterable<StreamEvent>;
  /** Ends the turn, which nobody can come back for. */
  stop(): void;
}

/** Asks a bot what a completion asks, for a contact of the caller's. A request repeated with the same `retryKey` is answered once. */
export async function askCompletion(
  caller: TenantCaller,
  deps: CompletionDeps,
  input: { body: CompletionBody; retryKey: string | undefined; signal: AbortSignal },
): Promise<AskedCompletion> {
  const { scope } = caller;
  const { body, signal } = input;
  const botId = body.model;
  const bot = await getBot(scope, botId);
  if (bot.published === null) throw new AppError('bot_not_published');
  const { text, history, adjust, caller: functions, answeredCall } = readCompletion(body);
  const contactId = await scope.transaction((db) => contactNamed(db, ownerOf(caller), body.user ?? ''));
  const conversationId = await goesOnWith(scope, { botId, contactId, history, answeredCall });
  const turnId = await askQuestion(scope, deps, {
    clientId: input.retryKey === undefined ? randomUUID() : clientIdOf(input.retryKey, contactId),
    ...(conversationId === undefined ? {} : { conversationId }),
    text,
    history,
    adjust,
    caller: functions,
    botId,
    contactId,
  });
  const stop = () => void stopTurn(scope, deps, { turnId, contactId }).catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  return {
    turnId,
    tools: new Set(functions?.tools.map(({ name }) => name)),
    wantsData: functions?.format !== undefined,
    botId,
    events: eventsOf(followKnownTurn(scope, deps, { turnId, afterId: 0, signal })),
    stop,
  };
}

/** The conversation whose functions were called, or whose last answer is the last that was said. */
async function goesOnWith(
  scope: TenantScope,
  asked: { botId: BotId; contactId: ContactId; history: readonly PastMessage[]; answeredCall: string | undefined },
): Promise<ConversationId | undefined> {
  const { botId, contactId, history, answeredCall } = asked;
  const turnId = answeredCall === undefined ? undefined : turnOfToolCall(answeredCall);
  const called = turnId && (await conversationOfTurn(scope, { turnId, contactId }));
  if (called !== undefined) return called;
  const last = history.findLast(({ author }) => author === 'bot');
  return last && endedWith(scope, { botId, contactId, answer: last.text });
}

async function* eventsOf(items: AsyncIterable<{ event: StreamEvent }>): AsyncGenerator<StreamEvent> {
  for await (const { event } of items) yield event;
}

function clientIdOf(retryKey: string, contactId: ContactId): string {
  const text = createHash('sha256')
    .update(JSON.stringify([contactId, retryKey]))
    .digest('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-8${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20, 32)}`;
}

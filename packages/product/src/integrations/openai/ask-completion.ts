import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId, TurnId } from '@parley/contract/ids';
import type { CompletionBody } from '@parley/contract/openai';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantCaller } from '@parley/platform/http/caller';
import { getBot } from '../../bots/public.ts';
import { contactNamed } from '../../contacts/public.ts';
import { type AskDeps, askQuestion, endedWith, type FollowDeps, followKnownTurn, stopTurn } from '../../conversations/public.ts';
import { ownerOf } from '../owner-of.ts';
import { readCompletion } from './read-completion.ts';

export type CompletionDeps = AskDeps & FollowDeps;

/** A question that was asked of a bot, to be followed. */
export interface AskedCompletion {
  turnId: TurnId;
  botId: BotId;
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
  const { question, history, adjust } = readCompletion(body);
  const contactId = await scope.transaction((db) => contactNamed(db, ownerOf(caller), body.user ?? ''));
  const last = history.findLast(({ author }) => author === 'bot');
  const conversationId = last && (await endedWith(scope, { botId, contactId, answer: last.text }));
  const turnId = await askQuestion(scope, deps, {
    clientId: input.retryKey === undefined ? randomUUID() : clientIdOf(input.retryKey, contactId),
    ...(conversationId === undefined ? {} : { conversationId }),
    text: question,
    history,
    adjust,
    botId,
    contactId,
  });
  const stop = () => void stopTurn(scope, deps, { turnId, contactId }).catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  return { turnId, botId, events: eventsOf(followKnownTurn(scope, deps, { turnId, afterId: 0, signal })), stop };
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

import type { AskBody } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import { type BotId, type ContactId, type ConversationId, newId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { recordUsage } from '../usage/public.ts';
import { countTurn, findPublishedVersion, insertConversation } from './conversations.store.ts';
import { insertMessage, selectRecentTexts } from './messages.store.ts';
import type { BegunTurn, Turn } from './turn.ts';
import { findRunningTurn, findTurnByClientId, insertTurn } from './turns.store.ts';

export interface BeginTurnInput extends AskBody {
  botId: BotId;
  contactId: ContactId;
  leaseMs: number;
}

/** The question was accepted now, or it had been before and its turn is the one to follow. */
export type TurnStart = { state: 'begun'; turn: BegunTurn } | { state: 'known'; turn: Turn };

const rememberedMessages = 12;

/** Appends a question in one short transaction. The same `clientId` of the same contact never begins a second turn. */
export async function beginTurn(scope: TenantScope, input: BeginTurnInput): Promise<TurnStart> {
  try {
    return await scope.transaction((db) => append(db, input));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already_exists') throw error;
    // Two requests met: either this very question was appended by the other, or another question runs.
    const turn = await scope.transaction((db) => findTurnByClientId(db, input.contactId, input.clientId));
    if (turn === undefined) throw new AppError('turn_in_progress', { cause: error });
    return { state: 'known', turn };
  }
}

async function append(db: TenantDb, input: BeginTurnInput): Promise<TurnStart> {
  const known = await findTurnByClientId(db, input.contactId, input.clientId);
  if (known !== undefined) return { state: 'known', turn: known };
  const version = await findPublishedVersion(db, input.botId);
  if (version === undefined) throw new AppError('bot_not_published');
  const conversationId = input.conversationId ?? (await startConversation(db, input));
  const history = input.conversationId === undefined ? [] : await selectRecentTexts(db, conversationId, rememberedMessages);
  if (!(await countTurn(db, { id: conversationId, botId: input.botId, contactId: input.contactId }))) throw new AppError('not_found');
  if (input.conversationId !== undefined && (await findRunningTurn(db, conversationId)) !== undefined)
    throw new AppError('turn_in_progress');
  const turn: BegunTurn = {
    id: newId('turn'),
    botId: input.botId,
    conversationId,
    botVersionId: version.id,
    questionMessageId: newId('message'),
    question: input.text,
    config: version.config,
    history,
  };
  await insertTurn(db, {
    id: turn.id,
    conversationId,
    contactId: input.contactId,
    clientId: input.clientId,
    botVersionId: version.id,
    leaseMs: input.leaseMs,
  });
  await insertMessage(db, { id: turn.questionMessageId, conversationId, turnId: turn.id, author: 'contact', text: input.text });
  return { state: 'begun', turn };
}

async function startConversation(db: TenantDb, input: BeginTurnInput): Promise<ConversationId> {
  const id = newId('conversation');
  await insertConversation(db, { id, botId: input.botId, contactId: input.contactId });
  await recordUsage(db, [
    {
      idempotencyKey: `conversation.started:${id}`,
      kind: 'conversation.started',
      botId: input.botId,
      conversationId: id,
      turnId: null,
      provider: null,
      model: null,
      inputTokens: null,
      outputTokens: null,
      costUsd: null,
    },
  ]);
  return id;
}

import type { ConversationsQuery, MessageSpend, TraceResponse } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import type { BotId, ConversationId, TurnId } from '@parley/contract/ids';
import type { Page, PageQuery } from '@parley/contract/pagination';
import type { ConsentReceiptResponse, ContactAttributeResponse, Rating } from '@parley/contract/visitor-data';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { externalIdOf } from '../contacts/public.ts';
import type { Conversation, ListedConversation, Message } from './conversation.ts';
import { findConversation, selectConversationPage } from './conversations.store.ts';
import { findRating } from './feedback/feedback.store.ts';
import { findKnownSelf, type KnownContact } from './known-contacts/known-contacts.store.ts';
import { type LeftMessage, selectLeftMessagePage, selectLeftMessagesOf } from './left-messages.store.ts';
import { selectMessages } from './messages.store.ts';
import { hiddenAddress } from './replies/hidden-address.ts';
import { findVisitorPlace } from './replies/unseen-replies.store.ts';
import { spendOfCalls } from './spend-of-calls.ts';
import { findTrace, selectCallsOfTurns } from './turn-traces.store.ts';
import { selectBrokenTurns } from './turns.store.ts';
import { selectAttributes, selectReceipts } from './visitor-data/visitor-data.store.ts';

const shownMessages = 1_000;

/** Lists a tenant's conversations of one purpose, the one begun last first. */
export async function listConversations(scope: TenantScope, query: ConversationsQuery): Promise<Page<ListedConversation>> {
  const before = readIdCursor('conversation', query.cursor);
  const { limit, botId, purpose, feedback, maxStars, handoff } = query;
  const page = { limit: limit + 1, before, bots: scope.bots, botId, purpose, feedback, maxStars, handoff };
  const rows = await scope.transaction((db) => selectConversationPage(db, page));
  return toPage('conversation', rows, limit);
}

/** A conversation as members read it. */
export interface ReadConversation {
  conversation: Conversation;
  messages: Message[];
  spend: ReadonlyMap<TurnId, MessageSpend | undefined>;
  /** How turns ended that left no answer. */
  unanswered: ReadonlyMap<TurnId, 'interrupted' | 'failed'>;
  rating: Rating | null;
  externalId: string | null;
  /** Whom members know its contact as; undefined where they said nothing. */
  contact: KnownContact | undefined;
  /** What its contact told of themselves, and agreed to with this bot. */
  attributes: ContactAttributeResponse[];
  consents: ConsentReceiptResponse[];
  leftMessages: LeftMessage[];
  /** Where unseen replies are mailed, as members are told; null where they are not. */
  unseenMailedTo: string | null;
}

/** Reads a conversation with its messages, oldest first, what models took for each turn, and what its contact said of it and of themselves. */
export async function readConversation(scope: TenantScope, id: ConversationId): Promise<ReadConversation> {
  return scope.transaction(async (db) => {
    const conversation = await findConversation(db, id);
    if (conversation === undefined || !reaches(scope, conversation.botId)) throw new AppError('not_found');
    const messages = await selectMessages(db, id, shownMessages);
    const answered = messages.flatMap(({ author, turnId }) => (author === 'bot' ? [turnId] : []));
    const calls = await selectCallsOfTurns(db, answered);
    const silent = messages.flatMap(({ author, turnId }) => (author === 'contact' && !answered.includes(turnId) ? [turnId] : []));
    return {
      conversation,
      messages,
      spend: new Map([...calls].map(([turnId, made]) => [turnId, spendOfCalls(made)])),
      unanswered: await selectBrokenTurns(db, silent),
      rating: await findRating(db, id),
      externalId: await externalIdOf(db, conversation.contactId),
      contact: await findKnownSelf(db, conversation.contactId),
      attributes: await selectAttributes(db, conversation.contactId),
      consents: await selectReceipts(db, conversation),
      leftMessages: await selectLeftMessagesOf(db, id),
      unseenMailedTo: await unseenMailedTo(db, conversation),
    };
  });
}

async function unseenMailedTo(db: TenantDb, conversation: Conversation): Promise<string | null> {
  const place = await findVisitorPlace(db, conversation);
  return place?.address !== undefined && place.config.chat.mailReplies ? hiddenAddress(place.address) : null;
}

/** Reads how a turn was answered; `not_found` while it runs. */
export async function readTrace(scope: TenantScope, turnId: TurnId): Promise<TraceResponse> {
  const found = await scope.transaction((db) => findTrace(db, turnId));
  if (found === undefined || !reaches(scope, found.botId)) throw new AppError('not_found');
  return found.trace;
}

/** Lists the messages that visitors left for a person, newest first. */
export async function listLeftMessages(scope: TenantScope, query: PageQuery): Promise<Page<LeftMessage>> {
  const before = readIdCursor('leftMessage', query.cursor);
  const rows = await scope.transaction((db) => selectLeftMessagePage(db, { limit: query.limit + 1, before, bots: scope.bots }));
  return toPage('leftMessage', rows, query.limit);
}

/** What belongs to a bot out of reach is as if it were not there. */
function reaches({ bots }: TenantScope, botId: BotId): boolean {
  return bots === undefined || bots.has(botId);
}

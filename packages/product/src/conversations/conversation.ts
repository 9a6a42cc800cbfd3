import type { ChatMessage, PageContext } from '@parley/contract/chat';
import type { ConversationPurpose, ConversationResponse, MessageSpend, ReadMessage } from '@parley/contract/conversations';
import { type BotId, type ContactId, type ConversationId, formatId, type MessageId, type TurnId } from '@parley/contract/ids';
import type { Citation, InterruptReason, TurnOffer, TurnOutcome } from '@parley/contract/stream-events';
import type { Feedback } from '@parley/contract/visitor-data';
import { type StoredActionRequest, toActionRequest } from '../actions/public.ts';
import { type Attachment, toAttachmentResponse } from './attachments/attachment.ts';
import type { FlowState } from './flows/flow-state.ts';
import { type Handoff, toHandoffResponse } from './handoff/handoff.ts';
import type { Span } from './locate-quote.ts';

/** A thread of one bot with one contact. */
export interface Conversation {
  id: ConversationId;
  botId: BotId;
  contactId: ContactId;
  purpose: ConversationPurpose;
  turnCount: number;
  startedAt: Date;
  lastTurnAt: Date;
  /** Where it stands in a flow; null when none waits. */
  flow: FlowState | null;
  /** Null while the bot has it. */
  handoff: Handoff | null;
}

/** A conversation among others. */
export interface ListedConversation extends Conversation {
  /** What it began with; null when nothing of it is kept. */
  firstQuestion: string | null;
}

/** One utterance with what supports it. */
export interface Message {
  id: MessageId;
  turnId: TurnId;
  author: 'contact' | 'bot' | 'member';
  text: string;
  /** How the member is called who wrote it. */
  person: string | null;
  /** A contact wrote it to a person. */
  toPerson: boolean;
  /** What the page said of itself with it; null where it said nothing. */
  pageContext: PageContext | null;
  /** What a flow had said before it. */
  opening: string | null;
  citations: readonly Citation[];
  /** Parts of the text that no passage supports, as they were marked when it was said. */
  unsupported: readonly Span[];
  outcome: TurnOutcome | null;
  interruptReason: InterruptReason | null;
  grounded: boolean | null;
  offers: readonly TurnOffer[];
  /** What the bot asked for with it. */
  request: StoredActionRequest | null;
  /** What the contact thinks of it. */
  feedback: Feedback | null;
  /** What came with it. */
  attachments: readonly Pick<Attachment, 'id' | 'name' | 'kind' | 'byteSize'>[];
  createdAt: Date;
  /** When the contact's browser read what a member wrote, and when and whereto it was mailed. */
  seenAt: Date | null;
  mailedAt: Date | null;
  mailedTo: string | null;
}

/** A message as members see it: what a visitor was asked for is theirs alone to answer. */
export function toReadMessage(
  message: Message,
  { spend, unanswered }: { spend: MessageSpend | undefined; unanswered: ReadMessage['unanswered'] | undefined },
): ReadMessage {
  const { actionRequest = null, ...read } = toChatMessage(message);
  return {
    ...read,
    actionRequest: actionRequest && { ...actionRequest, token: null },
    spend: spend ?? null,
    pageContext: message.pageContext,
    delivery: message.author === 'member' ? toDelivery(message) : null,
    unanswered: unanswered ?? null,
  };
}

function toDelivery({ seenAt, mailedAt, mailedTo }: Message): NonNullable<ReadMessage['delivery']> {
  return { seenAt: seenAt?.toISOString() ?? null, mailedAt: mailedAt?.toISOString() ?? null, mailedTo };
}

export function toConversationResponse(conversation: Conversation): ConversationResponse {
  return {
    id: formatId('conversation', conversation.id),
    botId: formatId('bot', conversation.botId),
    contactId: formatId('contact', conversation.contactId),
    purpose: conversation.purpose,
    turnCount: conversation.turnCount,
    startedAt: conversation.startedAt.toISOString(),
    lastTurnAt: conversation.lastTurnAt.toISOString(),
    handoff: conversation.handoff && toHandoffResponse(conversation.handoff),
  };
}

/** A message as its visitor sees it. */
export function toChatMessage({
  request,
  pageContext: _told,
  seenAt: _seen,
  mailedAt: _mailed,
  mailedTo: _to,
  ...message
}: Message): ChatMessage {
  return {
    ...message,
    actionRequest: request && toActionRequest(request),
    id: formatId('message', message.id),
    turnId: formatId('turn', message.turnId),
    citations: [...message.citations],
    unsupported: message.unsupported.map(({ start, end }) => ({ start, end })),
    offers: [...message.offers],
    attachments: message.attachments.map(toAttachmentResponse),
    createdAt: message.createdAt.toISOString(),
  };
}

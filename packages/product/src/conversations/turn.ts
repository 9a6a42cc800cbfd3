import type { BotConfig } from '@parley/contract/bots';
import type { PageContext } from '@parley/contract/chat';
import type { PassedOverReason, TurnStatus } from '@parley/contract/conversations';
import type { BotId, BotVersionId, ChunkId, ContactId, ConversationId, MessageId, TurnId } from '@parley/contract/ids';
import type { InterruptReason, TurnOffer, TurnOutcome } from '@parley/contract/stream-events';
import type { AnswerFormat, ModelMessage, ToolDefinition } from '@parley/platform/models/model-port';
import type { Action, NewActionRequest } from '../actions/public.ts';
import type { ModelStep, SpendKey, SpendReservation } from '../models/public.ts';
import type { SentAttachment } from './attachments/attachment.ts';
import type { FlowTurn } from './flows/flow-turn.ts';
import type { Handoff } from './handoff/handoff.ts';
import type { Span } from './locate-quote.ts';

/** A passage that search found, with what a citation of it shows. */
export interface RetrievedPassage {
  chunkId: ChunkId;
  documentTitle: string;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  url: string | null;
  score: number;
  /** When its content was last known to be current, where that is longer ago than it is good for. */
  asOf: Date | null;
}

/** A model that a bot names and that a turn cannot ask. */
export interface PassedOverModel {
  readonly model: string;
  readonly reason: PassedOverReason;
}

/** What search says about a question. */
export interface Retrieval {
  passages: readonly RetrievedPassage[];
  /** 0…1 */
  confidence: number;
  /** Whether the knowledge holds the answer with enough likelihood to give one. */
  answerable: boolean;
  /** Whether the question has any word that can be searched for; "hi there" has none. */
  searchable: boolean;
  /** An answer somebody wrote for the question that is asked: given instead of anything that was found. */
  curated: { question: string; passage: RetrievedPassage } | null;
  /** Whether an editor put the first passage there for this question: it is given where nothing else is said. */
  pinned: boolean;
}

/** A span of a passage that was found, letter for letter, in its stored text. */
export interface VerifiedCitation {
  number: number;
  passage: RetrievedPassage;
  quote: string;
  /** Offsets into the passage's text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** A question that was accepted and is to be answered, with all that answering needs from the database. */
export interface BegunTurn {
  id: TurnId;
  botId: BotId;
  contactId: ContactId;
  conversationId: ConversationId;
  botVersionId: BotVersionId;
  questionMessageId: MessageId;
  /** What is to be answered: the visitor's words, or what a flow asks the bot in their place. */
  question: string;
  /** What the page said of itself with the question. */
  context: PageContext | undefined;
  config: BotConfig;
  /** What of it is not as the version says, because of who asks or of the hour. */
  adjusted: Partial<BotConfig>;
  /** What was said before in this conversation, oldest first. */
  history: readonly PastMessage[];
  /** The models to ask, one after the other until one answers. Under limits of spending only those that fit. */
  ladder: readonly ModelStep[];
  /** What the bot may call while it answers. */
  actions: readonly Action[];
  /** The counters that must have room for each call; none where nothing is limited. */
  spendKeys: readonly SpendKey[];
  /** What is held back for asking them; undefined when nothing is limited, or nothing costs. */
  reservation: SpendReservation | undefined;
  /** A limit of spending kept models from being asked. */
  limited: boolean;
  /** The bot's models that cannot be asked, and why. */
  passedOver?: readonly PassedOverModel[];
  /** The functions of a program that asks; undefined where it brings none. */
  caller?: CallerFunctions | undefined;
  /** What the bot's flows make of it; undefined where none has to do with it. */
  flow?: FlowTurn | undefined;
  /** Why no bot answers: a person is asked for, or was and the conversation is theirs; undefined where one does. */
  person?: { readonly asked: true } | { readonly has: Handoff } | undefined;
  /** What is said to somebody who wants a person. */
  personAnswer: PersonAnswer;
  /** What is said without a model where there is nothing to search for. */
  courtesy: string;
  /** What the visitor attached to the question. */
  attachments?: readonly SentAttachment[];
}

/** What a bot says to somebody who wants a person, and whether one is called. */
export interface PersonAnswer {
  readonly text: string;
  readonly calls: boolean;
}

/** Functions that whoever asks carries out by itself: where a model calls one, the turn ends with that, and its result comes with the next. */
export interface CallerFunctions {
  readonly tools: readonly ToolDefinition[];
  /** What was called since the question was asked, and what came of it. */
  readonly told: readonly ModelMessage[];
  /** The model must call one of them, and nothing else. */
  readonly must?: boolean;
  /** At most one function is called at a time. */
  readonly single?: boolean;
  /** The answer is data of this form: it is said as the model writes it. */
  readonly format?: AnswerFormat | undefined;
}

export interface PastMessage {
  author: 'contact' | 'bot' | 'member';
  text: string;
}

/** A turn as stored. */
export interface Turn {
  id: TurnId;
  conversationId: ConversationId;
  contactId: ContactId;
  status: TurnStatus;
  failureCode: string | null;
  interruptReason: InterruptReason | null;
}

/** How a turn ended. */
export type TurnEnding =
  | {
      status: 'completed';
      text: string;
      citations: readonly VerifiedCitation[];
      /** Parts of the text that no passage supports. */
      unsupported: readonly Span[];
      outcome: TurnOutcome;
      grounded: boolean;
      offers: readonly TurnOffer[];
      /** What the visitor is asked for. */
      request?: NewActionRequest | undefined;
      /** A person is called. */
      callsPerson?: boolean | undefined;
    }
  | {
      status: 'interrupted';
      text: string;
      citations: readonly VerifiedCitation[];
      unsupported: readonly Span[];
      reason: InterruptReason;
    }
  | { status: 'failed'; code: string };

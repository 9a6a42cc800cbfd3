import type { ActionRequest } from '@parley/contract/actions';
import type { AttachmentResponse } from '@parley/contract/attachments';
import type { AskBody, ChatHistory, ChatMessage, ChatSession } from '@parley/contract/chat';
import type { FlowOpening, FlowPrompt } from '@parley/contract/flows';
import type { HandoffResponse } from '@parley/contract/handoff';
import type { Citation, InterruptReason, StreamEvent, TurnOffer, TurnOutcome } from '@parley/contract/stream-events';
import type { Feedback } from '@parley/contract/visitor-data';

/** Why something did not work, as far as a visitor needs to know. `code` picks the words. */
export interface Failure {
  code: string;
  retryable: boolean;
  /** The same question may be sent again under its client id, because the server has not closed it. */
  sameQuestion: boolean;
}

/** What a person wrote. */
export interface Reply {
  id: string;
  text: string;
  person: string;
}

/** One question and its answer, as the panel shows them. */
export interface Turn {
  /** The question's client id, or the turn's id when it comes from the history. */
  key: string;
  question: string;
  /** How the question belongs to a flow; what an answer of any kind needs not say. */
  flow: AskBody['flow'];
  /** It asks for a person. */
  person: boolean;
  /** What a flow had said before the question. */
  opening: string | null;
  /** What came with the question. */
  attachments: AttachmentResponse[];
  /** What the visitor had said of the answer when it was read. */
  feedback: Feedback | null;
  turnId: string | null;
  messageId: string | null;
  answer: string;
  /** What people wrote after it. */
  replies: Reply[];
  citations: Citation[];
  /** Parts of the answer that no passage supports, in UTF-16 code units. */
  unsupported: { start: number; end: number }[];
  status: 'sending' | 'answering' | 'completed' | 'interrupted' | 'failed';
  reconnecting: boolean;
  stopping: boolean;
  outcome: TurnOutcome | null;
  grounded: boolean | null;
  offers: TurnOffer[];
  /** What the bot is looking up; null when it is not. */
  doing: string | null;
  /** What a flow waits for after this turn. */
  prompt: FlowPrompt | null;
  /** What the bot asks of the visitor. */
  request: ActionRequest | null;
  interruptReason: InterruptReason | null;
  failure: Failure | null;
}

export interface Conversation {
  phase: 'closed' | 'loading' | 'ready' | 'failed';
  /** Why the chat could not begin; null unless `failed`. */
  failure: Failure | null;
  bot: ChatSession['bot'] | null;
  /** The site vouches for the visitor. */
  identified: boolean;
  conversationId: string | null;
  /** How it stands with people; null while the bot has it. */
  handoff: HandoffResponse | null;
  /** The flow the page has begun and nobody has answered yet. */
  opening: FlowOpening | null;
  /** Oldest first. */
  turns: Turn[];
}

export type ConversationAction =
  | { type: 'opening' }
  | { type: 'opened'; bot: ChatSession['bot']; identified: boolean; history: ChatHistory | null }
  /** The visitor goes on with an earlier conversation. */
  | { type: 'resumed'; history: ChatHistory }
  | { type: 'openFailed'; failure: Failure }
  | { type: 'flowBegun'; opening: FlowOpening }
  | { type: 'asked'; key: string; question: string; flow: AskBody['flow']; attachments: AttachmentResponse[]; person: boolean }
  /** The visitor told what the bot asked of them, or took it back. */
  | { type: 'dataGiven'; given: boolean }
  | { type: 'happened'; key: string; event: StreamEvent }
  | { type: 'connectionChanged'; key: string; reconnecting: boolean }
  | { type: 'stopping'; key: string }
  /** The visitor opened or answered what a turn asks of them. */
  | { type: 'requestChanged'; key: string; request: ActionRequest }
  | { type: 'turnFailed'; key: string; failure: Failure }
  /** The server's own record replaces what a broken stream left here. */
  | { type: 'recordRead'; history: ChatHistory }
  | { type: 'cleared' }
  /** Another visitor begins. */
  | { type: 'left' };

export const emptyConversation: Conversation = {
  phase: 'closed',
  failure: null,
  bot: null,
  identified: false,
  conversationId: null,
  handoff: null,
  opening: null,
  turns: [],
};

/** A turn whose answer is still expected. */
export function isRunning(turn: Turn): boolean {
  return turn.status === 'sending' || turn.status === 'answering';
}

/** Whether a person wrote last, or was written to. */
export function wasWithPerson(last: Turn | undefined): boolean {
  return last?.status === 'completed' && !last.request && (last.replies.length > 0 || last.answer === '');
}

/** What a flow waits for now. A turn that failed leaves it waiting as before. */
export function promptOf({ opening, turns }: Conversation): FlowPrompt | null {
  return (opening ?? turns.findLast(({ status }) => status !== 'failed'))?.prompt ?? null;
}

/** A question that was just asked. */
export function newTurn(key: string, question: string): Turn {
  return {
    key,
    question,
    flow: undefined,
    person: false,
    opening: null,
    attachments: [],
    feedback: null,
    turnId: null,
    messageId: null,
    answer: '',
    replies: [],
    citations: [],
    unsupported: [],
    status: 'sending',
    reconnecting: false,
    stopping: false,
    outcome: null,
    grounded: null,
    offers: [],
    doing: null,
    prompt: null,
    request: null,
    interruptReason: null,
    failure: null,
  };
}

function withAnswer(turn: Turn, message: ChatMessage): Turn {
  return {
    ...turn,
    messageId: message.id,
    answer: message.text,
    citations: message.citations,
    unsupported: message.unsupported,
    status: message.interruptReason ? 'interrupted' : 'completed',
    outcome: message.outcome,
    grounded: message.grounded,
    offers: message.offers,
    feedback: message.feedback ?? null,
    request: message.actionRequest ?? null,
    interruptReason: message.interruptReason,
    failure: null,
  };
}

function withMessage(turn: Turn, message: ChatMessage): Turn {
  const { author, id, text, person, toPerson, opening = null, attachments = [] } = message;
  if (author === 'bot') return withAnswer(turn, message);
  if (author === 'member') return { ...turn, replies: [...turn.replies, { id, text, person: person ?? '' }] };
  return { ...turn, question: text, opening, attachments, status: toPerson ? 'completed' : turn.status };
}

/** Groups the messages of a history into turns. A question nobody answered is a failed turn, unless it is being answered now. */
export function turnsOf(history: ChatHistory): Turn[] {
  const turns = new Map<string, Turn>();
  for (const message of history.messages) {
    const turn = turns.get(message.turnId) ?? { ...newTurn(message.turnId, ''), turnId: message.turnId };
    turns.set(message.turnId, withMessage(turn, message));
  }
  const answered = [...turns.values()].findLast(({ status }) => status !== 'sending');
  return [...turns.values()].map((turn) => {
    if (turn.turnId === history.runningTurnId) return { ...turn, status: 'answering' };
    if (turn.status !== 'sending') return turn === answered ? { ...turn, prompt: history.prompt } : turn;
    return { ...turn, status: 'failed', failure: { code: 'no_answer', retryable: true, sameQuestion: false } };
  });
}

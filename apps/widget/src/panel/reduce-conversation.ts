import type { StreamEvent } from '@parley/contract/stream-events';
import type { Conversation, ConversationAction, Turn } from './conversation.ts';
import { emptyConversation, newTurn, turnsOf } from './conversation.ts';

function applyEvent(turn: Turn, event: StreamEvent): Turn {
  switch (event.type) {
    case 'turn.started':
      // A stream that is read again from its beginning tells everything again.
      return {
        ...turn,
        turnId: event.turnId,
        status: 'answering',
        answer: '',
        citations: [],
        unsupported: [],
        doing: null,
        prompt: null,
        request: null,
      };
    case 'answer.delta':
      return { ...turn, status: 'answering', answer: turn.answer + event.text, doing: null };
    case 'action.started':
      return { ...turn, doing: event.title };
    case 'flow.asked':
      return { ...turn, prompt: event.prompt };
    case 'action.requested':
      return { ...turn, request: event.request };
    case 'answer.citation':
      return { ...turn, citations: [...turn.citations.filter(({ number }) => number !== event.citation.number), event.citation] };
    case 'answer.unsupported':
      return { ...turn, unsupported: [...turn.unsupported, { start: event.start, end: event.end }] };
    case 'turn.completed':
      return {
        ...turn,
        status: 'completed',
        messageId: event.messageId,
        outcome: event.outcome,
        grounded: event.grounded,
        offers: event.offers,
      };
    case 'turn.interrupted':
      return { ...turn, status: 'interrupted', messageId: event.messageId, interruptReason: event.reason };
    case 'turn.failed':
      return {
        ...turn,
        status: 'failed',
        offers: event.offers,
        failure: { code: event.code, retryable: event.retryable, sameQuestion: false },
      };
    default:
      // An event of a newer server.
      return turn;
  }
}

function change(conversation: Conversation, key: string, changeTurn: (turn: Turn) => Turn): Conversation {
  return { ...conversation, turns: conversation.turns.map((turn) => (turn.key === key ? changeTurn(turn) : turn)) };
}

/** Keeps what the record cannot know: the keys of turns on screen, so that they stay in place, and questions that never arrived. */
function mergeRecord(recorded: Turn[], shown: Turn[]): Turn[] {
  const known = recorded.map((turn) => ({ ...turn, key: shown.find(({ turnId }) => turnId === turn.turnId)?.key ?? turn.key }));
  return [...known, ...shown.filter(({ turnId }) => turnId === null)];
}

/** The conversation after something happened. Pure: the same conversation and action always give the same result. */
export function reduceConversation(conversation: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'opening':
      return { ...conversation, phase: 'loading', failure: null };
    case 'opened':
      return {
        ...conversation,
        phase: 'ready',
        bot: action.bot,
        identified: action.identified,
        conversationId: action.history?.conversationId ?? null,
        handoff: action.history?.handoff ?? null,
        turns: action.history ? turnsOf(action.history) : [],
      };
    case 'resumed':
      return {
        ...conversation,
        opening: null,
        conversationId: action.history.conversationId,
        handoff: action.history.handoff ?? null,
        turns: turnsOf(action.history),
      };
    case 'openFailed':
      return { ...conversation, phase: 'failed', failure: action.failure };
    case 'dataGiven': {
      const { bot } = conversation;
      const collect = bot?.options.collect;
      if (!collect) return conversation;
      return { ...conversation, bot: { ...bot, options: { ...bot.options, collect: { ...collect, given: action.given } } } };
    }
    case 'asked': {
      const others = conversation.turns.filter(({ key }) => key !== action.key);
      const { flow, question, attachments, person } = action;
      const opening = conversation.opening?.text ?? conversation.turns.find(({ key }) => key === action.key)?.opening ?? null;
      return {
        ...conversation,
        opening: null,
        turns: [...others, { ...newTurn(action.key, question), flow, opening, attachments, person }],
      };
    }
    case 'flowBegun':
      return { ...conversation, opening: action.opening };
    case 'happened': {
      const conversationId = action.event.type === 'turn.started' ? action.event.conversationId : conversation.conversationId;
      const handoff = action.event.type === 'handoff.changed' ? action.event.handoff : conversation.handoff;
      return change({ ...conversation, conversationId, handoff }, action.key, (turn) => ({
        ...applyEvent(turn, action.event),
        reconnecting: false,
      }));
    }
    case 'connectionChanged':
      return change(conversation, action.key, (turn) => ({
        ...turn,
        reconnecting: action.reconnecting,
        status: turn.status === 'failed' ? 'answering' : turn.status,
        failure: null,
      }));
    case 'stopping':
      return change(conversation, action.key, (turn) => ({ ...turn, stopping: true }));
    case 'requestChanged':
      return change(conversation, action.key, (turn) => ({ ...turn, request: action.request }));
    case 'turnFailed':
      return change(conversation, action.key, (turn) => ({
        ...turn,
        ...{ status: 'failed', reconnecting: false, failure: action.failure },
        // Whoever may ask no more can still reach a person.
        offers: action.failure.code === 'question_limit_reached' ? ['leave_message'] : turn.offers,
      }));
    case 'recordRead':
      if (action.history.conversationId !== conversation.conversationId) return conversation;
      return {
        ...conversation,
        handoff: action.history.handoff ?? null,
        turns: mergeRecord(turnsOf(action.history), conversation.turns),
      };
    case 'left':
      return emptyConversation;
    case 'cleared':
      return { ...emptyConversation, phase: conversation.phase, bot: conversation.bot, identified: conversation.identified };
  }
}

import { formatId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import { toActionRequest } from '../actions/public.ts';
import { failure } from './answer-turn.ts';
import type { Message } from './conversation.ts';
import type { Turn } from './turn.ts';

/** The events of a turn that has ended, made again from what was stored: shorter than the live ones, and just as true. */
export function eventsOfEndedTurn(turn: Turn, messages: readonly Message[]): StreamEvent[] {
  const question = messages.find(({ author }) => author === 'contact');
  const answer = messages.find(({ author }) => author === 'bot');
  const events: StreamEvent[] = [
    {
      type: 'turn.started',
      turnId: formatId('turn', turn.id),
      conversationId: formatId('conversation', turn.conversationId),
      questionMessageId: question === undefined ? '' : formatId('message', question.id),
    },
  ];
  for (const citation of answer?.citations ?? []) events.push({ type: 'answer.citation', citation });
  if (answer !== undefined && answer.text !== '') events.push({ type: 'answer.delta', text: answer.text });
  for (const span of answer?.unsupported ?? []) events.push({ type: 'answer.unsupported', ...span });
  if (answer?.request) events.push({ type: 'action.requested', request: toActionRequest(answer.request) });
  events.push(terminalOf(turn, answer));
  return events;
}

function terminalOf(turn: Turn, answer: Message | undefined): StreamEvent {
  if (turn.status === 'completed' && answer !== undefined && answer.outcome !== null) {
    return {
      type: 'turn.completed',
      messageId: formatId('message', answer.id),
      outcome: answer.outcome,
      grounded: answer.grounded ?? false,
      offers: [...answer.offers],
    };
  }
  // What was written to a person was answered by nobody else.
  if (turn.status === 'completed' && answer === undefined)
    return { type: 'turn.completed', messageId: '', outcome: 'greeted', grounded: true, offers: [] };
  if (turn.status === 'failed') return failure(turn.failureCode ?? 'internal');
  return {
    type: 'turn.interrupted',
    messageId: answer === undefined ? null : formatId('message', answer.id),
    reason: turn.interruptReason ?? 'restarted',
  };
}

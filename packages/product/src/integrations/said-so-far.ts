import { AppError, type ErrorCode, errorTable } from '@parley/contract/errors';
import type { Citation, StreamEvent } from '@parley/contract/stream-events';

/** What a turn has said; throws when it ends in another way than with an answer. */
export class SaidSoFar {
  text = '';
  citations: Citation[] = [];
  conversationId = '';
  /** How it ended; undefined before that. */
  outcome: Extract<StreamEvent, { type: 'turn.completed' }>['outcome'] | undefined;

  hear(event: StreamEvent): void {
    if (event.type === 'turn.started') this.#begin(event.conversationId);
    else if (event.type === 'answer.delta') this.text += event.text;
    else if (event.type === 'answer.citation') this.citations.push(event.citation);
    else if (event.type === 'turn.completed') this.outcome = event.outcome;
    else if (event.type === 'turn.failed') throw new AppError(knownCode(event.code));
    else if (event.type === 'turn.interrupted') throw new AppError(event.reason === 'model_failed' ? 'model_unavailable' : 'unavailable');
  }

  #begin(conversationId: string): void {
    this.text = '';
    this.citations = [];
    this.conversationId = conversationId;
  }
}

function knownCode(code: string): ErrorCode {
  return Object.hasOwn(errorTable, code) ? (code as ErrorCode) : 'internal';
}

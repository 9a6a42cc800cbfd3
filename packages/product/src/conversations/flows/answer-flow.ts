import { offersOf } from '../offers-of.ts';
import type { FixedAnswer } from '../plan-answer.ts';
import type { BegunTurn } from '../turn.ts';
import type { FlowTurn } from './flow-turn.ts';

/** What a flow says in a turn. Where a person is to go on, the ways to reach one are offered with it, whatever the bot offers elsewhere. */
export function answerFlow(turn: BegunTurn, { text, ended }: FlowTurn): FixedAnswer {
  const offers = ended === 'person' ? offersOf(turn) : [];
  return {
    kind: 'fixed',
    text,
    outcome: 'greeted',
    citations: [],
    offers: ended === 'person' && offers.length === 0 ? ['leave_message'] : offers,
  };
}

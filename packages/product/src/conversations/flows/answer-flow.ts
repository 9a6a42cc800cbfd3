import { laterOffers } from '../handoff/person-answer.ts';
import type { FixedAnswer } from '../plan-answer.ts';
import type { BegunTurn } from '../turn.ts';
import type { FlowTurn } from './flow-turn.ts';

/** What a flow says in a turn. Where a person is to go on, one is called, and the ways to be answered later are offered with it, whatever the bot offers elsewhere. */
export function answerFlow(turn: BegunTurn, { text, ended }: FlowTurn): FixedAnswer {
  const offers = ended === 'person' ? laterOffers(turn) : [];
  return { kind: 'fixed', text, outcome: 'greeted', citations: [], offers, callsPerson: ended === 'person' && turn.personAnswer.calls };
}

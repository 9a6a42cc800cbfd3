import type { BotConfig } from '@parley/contract/bots';
import type { WidgetLanguage } from '@parley/contract/widget';
import { isOpen } from '../is-open.ts';
import { offersOf } from '../offers-of.ts';
import type { FixedAnswer } from '../plan-answer.ts';
import type { BegunTurn, PersonAnswer } from '../turn.ts';
import { personIsComing } from './handoff-words.ts';

/** What a bot says at this moment to somebody who wants a person, and whether one is called: nobody is outside opening hours. */
export function personAnswerAt(
  { hours }: Pick<BotConfig, 'hours'>,
  { language, at }: { language: WidgetLanguage; at: Date },
): PersonAnswer {
  return hours === null || isOpen(hours, at) ? { text: personIsComing[language], calls: true } : { text: hours.closedText, calls: false };
}

/** Says it. Where nobody is there, the ways to be answered later are offered, whatever the bot offers elsewhere. */
export function answerWithPerson(turn: BegunTurn): FixedAnswer {
  const { text, calls } = turn.personAnswer;
  return { kind: 'fixed', text, outcome: 'greeted', citations: [], offers: calls ? [] : laterOffers(turn), callsPerson: calls };
}

/** How somebody can be reached who is not there: never nothing. */
export function laterOffers(turn: BegunTurn): NonNullable<FixedAnswer['offers']> {
  const offers = offersOf(turn);
  return offers.length === 0 ? ['leave_message'] : offers;
}

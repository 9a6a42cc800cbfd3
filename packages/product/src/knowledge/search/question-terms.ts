import { termsOfDifference } from '@parley/platform/text/asks-for-difference';
import { isCourtesy } from '@parley/platform/text/is-courtesy';
import { spellOutNegation } from '@parley/platform/text/spell-out-negation';
import { isStopword, stopwordWeight, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import { type UsualQuestion, usualQuestion } from '@parley/platform/text/usual-questions';
import { withoutGreeting } from '@parley/platform/text/without-greeting';
import { withoutOffering } from '@parley/platform/text/without-offering';
import type { QueryTerm } from './prepare-query.ts';

/** The words of a question, and those of what was said before as far as they help. */
export interface QuestionTerms {
  /** The question's own terms in order, and what each was made of. */
  sequence: string[];
  words: string[];
  /** All that count, its own first. */
  terms: QueryTerm[];
  /** Whether there is anything to search for. */
  searchable: boolean;
  /** What every website is asked, where it is that. */
  usual?: UsualQuestion | undefined;
  /** Pairs of characters that are no word of it. */
  junctions?: ReadonlySet<string>;
}

/**
 * What the question before counts, by how many words of substance the question has itself: "and on Sundays?" leans on it, a
 * whole question hardly does. At full weight the one before drowns the new one.
 */
const previousWeights: readonly (readonly [atMost: number, weight: number])[] = [
  [2, 0.5],
  [4, 0.3],
  [Number.POSITIVE_INFINITY, 0.15],
];
const mostTerms = 40;
/** What was answered to it says what "they" are, in its first words of substance: further down an answer speaks of more than was asked. */
const answeredTerms = 10;
const answeredWeight = 0.15;
const mostRead = 600;
const citationMarker = /\[\d+\]/g;

/** What was said right before a question. */
export interface SaidBefore {
  previousQuestion?: string | undefined;
  /** What was answered to that. */
  previousAnswer?: string | undefined;
}

/** Reads what to search for out of a question and what was said before it. */
export function questionTerms(asked: string, before: SaidBefore): QuestionTerms {
  const question = withoutGreeting(asked);
  // Thanks after an answer do not ask for it once more.
  const isPolite = isCourtesy(question);
  const { previousQuestion, previousAnswer }: SaidBefore = isPolite ? {} : before;
  const words: string[] = [];
  const sequence = tokenize(withoutOffering(spellOutNegation(question)), words).slice(0, mostTerms);
  const own = new Map(sequence.map((term) => [term, termWeight(term)]));
  for (const term of termsOfDifference(question)) own.set(term, stopwordWeight);
  const substance = countSubstance(own.keys());
  const previous = previousQuestion === undefined ? [] : tokenize(previousQuestion).slice(0, mostTerms);
  const previousWeight = previousWeights.find(([atMost]) => substance <= atMost)?.[1] ?? 0;
  const usual = isPolite ? undefined : usualQuestion(question);
  const searchable = !isPolite && (substance > 0 || usual !== undefined || (own.size > 0 && countSubstance(previous) > 0));
  const terms = [...own].map(([term, weight]): QueryTerm => ({ term, weight }));
  const known = new Set(own.keys());
  for (const term of previous) {
    if (known.has(term)) continue;
    known.add(term);
    terms.push({ term, weight: previousWeight * termWeight(term) });
  }
  for (const term of termsAnswered(previousAnswer)) if (!known.has(term)) terms.push({ term, weight: answeredWeight });
  return { sequence, words: words.slice(0, mostTerms), terms, searchable, usual };
}

function termsAnswered(answer: string | undefined): string[] {
  if (answer === undefined) return [];
  const terms = new Set(tokenize(answer.slice(0, mostRead).replaceAll(citationMarker, ' ')));
  return [...terms].filter((term) => !isStopword(term)).slice(0, answeredTerms);
}

function countSubstance(terms: Iterable<string>): number {
  let count = 0;
  for (const term of terms) if (!isStopword(term)) count += 1;
  return count;
}

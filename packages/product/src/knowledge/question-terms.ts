import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import type { QueryTerm } from './prepare-query.ts';

/** The words of a question, and those of the question before as far as they help. */
export interface QuestionTerms {
  /** The question's own terms in order, and what each was made of. */
  sequence: string[];
  words: string[];
  /** All that count, its own first. */
  terms: QueryTerm[];
  /** Whether it leans on the question before. */
  isFollowUp: boolean;
  /** Whether there is anything to search for. */
  searchable: boolean;
}

/** What the question before counts in a follow-up. At full weight it drowns the new one. */
const previousWeight = 0.5;
/**
 * A question with no more words of substance than this leans on the one before ("and on Sundays?"). Adding the question before
 * to every question would lose one in ten after a change of subject.
 */
const followUpTerms = 2;
const mostTerms = 40;

/** Reads what to search for out of a question and the one before it. */
export function questionTerms(question: string, previousQuestion: string | undefined): QuestionTerms {
  const words: string[] = [];
  const sequence = tokenize(question, words).slice(0, mostTerms);
  const own = new Map(sequence.map((term) => [term, termWeight(term)]));
  const substance = countSubstance(own.keys());
  const isFollowUp = previousQuestion !== undefined && substance <= followUpTerms;
  const previous = isFollowUp ? tokenize(previousQuestion).slice(0, mostTerms) : [];
  const searchable = substance > 0 || (own.size > 0 && countSubstance(previous) > 0);
  const terms = [...own].map(([term, weight]): QueryTerm => ({ term, weight }));
  for (const term of new Set(previous)) if (!own.has(term)) terms.push({ term, weight: previousWeight * termWeight(term) });
  return { sequence, words: words.slice(0, mostTerms), terms, isFollowUp, searchable };
}

function countSubstance(terms: Iterable<string>): number {
  let count = 0;
  for (const term of terms) if (!isStopword(term)) count += 1;
  return count;
}

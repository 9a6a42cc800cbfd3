import { termCode } from '../../text/term-code.ts';
import { isStopword } from '../../text/term-weight.ts';
import { likenesses, wordMeanings } from '../../text/word-meanings.ts';
import type { ReadPassage, Sentence } from './read-passages.ts';

/** How much of a term of the question a sentence holds in a word that is used alike, 0 to 1. */
export type HeldInOtherWords = (term: string, sentence: Sentence | undefined) => number;

/** Words less alike than this say something else; of those that are used the same it counts half as much as the word itself. */
const leastLike = 0.45;
const likeCounts = 0.5;
/** The table of meanings is of English: of a question in another language it knows a word or two, by chance. */
const leastKnown = 0.5;

const nothing: HeldInOtherWords = () => 0;

/** Compares a question's terms of substance with all words of the passages at once. */
export function likenSentences(terms: Iterable<string>, passages: readonly ReadPassage[]): HeldInOtherWords {
  const meanings = wordMeanings();
  const asked = [...terms].filter((term) => !isStopword(term)).map((term) => ({ term, row: meanings.rows.get(termCode(term)) }));
  const known = asked.flatMap(({ term, row }) => (row === undefined ? [] : [{ term, row }]));
  if (known.length === 0 || known.length < leastKnown * asked.length) return nothing;
  /** Where each different word stands in `rows`; -1 where the table does not know it. */
  const places = new Map<string, number>();
  const rows: number[] = [];
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      for (const term of sentence.terms) {
        if (places.has(term)) continue;
        const row = isStopword(term) ? undefined : meanings.rows.get(termCode(term));
        places.set(term, row === undefined ? -1 : rows.push(row) - 1);
      }
    }
  }
  const words = Int32Array.from(rows);
  const alike = new Map(known.map(({ term, row }) => [term, likenesses(meanings, row, words)]));
  return (term, sentence) => {
    const likes = alike.get(term);
    if (likes === undefined || sentence === undefined) return 0;
    let most = leastLike;
    for (const word of sentence.terms) most = Math.max(most, likes[places.get(word) ?? -1] ?? 0);
    return (likeCounts * (most - leastLike)) / (1 - leastLike);
  };
}

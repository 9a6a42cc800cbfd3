import { termCode } from '../../text/term-code.ts';
import { isStopword } from '../../text/term-weight.ts';
import { likenesses, wordMeanings } from '../../text/word-meanings.ts';
import type { ReadPassage, Sentence } from './read-passages.ts';

/** How much of a term of the question a sentence holds in a word that is used alike, 0 to {@link likeCounts}. */
export type HeldInOtherWords = (term: string, sentence: Sentence | undefined) => number;

/** Words less alike than this say something else; of those that are used the same it counts half as much as the word itself. */
const leastLike = 0.45;
export const likeCounts = 0.5;
/** The table of meanings is of English: of a question in another language it knows a word or two, by chance. */
const leastKnown = 0.5;

const nothing: HeldInOtherWords = () => 0;
const mostRemembered = 50_000;
let remembered = new Map<string, number>();

/** Compares a question's terms of substance with all words of the passages at once. */
export function likenSentences(terms: Iterable<string>, passages: readonly ReadPassage[]): HeldInOtherWords {
  const asked = [...terms].filter((term) => !isStopword(term)).map((term) => ({ term, row: rowOf(term) }));
  const known = asked.filter(({ row }) => row >= 0);
  if (known.length === 0 || known.length < leastKnown * asked.length) return nothing;
  const rows: number[] = [];
  const reach = new Map<Sentence, { from: number; end: number }>();
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      const from = rows.length;
      for (const term of sentence.terms) {
        const row = rowOf(term);
        if (row >= 0) rows.push(row);
      }
      reach.set(sentence, { from, end: rows.length });
    }
  }
  const words = Int32Array.from(rows);
  const alike = new Map(known.map(({ term, row }) => [term, likenesses(wordMeanings(), row, words)]));
  return (term, sentence) => {
    const likes = alike.get(term);
    const own = sentence === undefined ? undefined : reach.get(sentence);
    if (likes === undefined || own === undefined) return 0;
    let most = leastLike;
    for (let at = own.from; at < own.end; at++) most = Math.max(most, likes[at] as number);
    return (likeCounts * (most - leastLike)) / (1 - leastLike);
  };
}

/** A term's row in the table of meanings; -1 where that does not know it, and for grammar, which is like nothing but itself. */
function rowOf(term: string): number {
  let row = remembered.get(term);
  if (row === undefined) {
    row = isStopword(term) ? -1 : (wordMeanings().rows.get(termCode(term)) ?? -1);
    if (remembered.size >= mostRemembered) remembered = new Map();
    remembered.set(term, row);
  }
  return row;
}

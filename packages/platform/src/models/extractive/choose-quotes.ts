import { isStopword } from '../../text/term-weight.ts';
import { type RankedSentence, rankSentences, type TermWeights, weighTerms } from './rank-sentences.ts';
import type { ReadPassage } from './read-passages.ts';
import type { Question } from './read-question.ts';
import { type Quote, widenQuote } from './widen-quote.ts';

const maxWordsPerQuote = 60;
/** Where other sentences answer about as well, each gets a little more than half of the room: one of two is right more often than the first alone. */
const maxWordsOfRivals = 35;
/** A sentence this near to the best is its rival. */
const rivalWithin = 0.25;
const maxQuotes = 3;
/** The share of the question's words of substance that an answer must hold. Search has judged before; this only catches what it let through. */
const minHeld = 0.07;
/** The share that a further quote must add. */
const minAdded = 0.25;

/**
 * Picks what answers a question: the best sentence with its neighbours, or, where others come near it, a shorter quote of
 * each; then others as long as each holds a part of the question that no quote before it held. Empty when nothing answers.
 */
export function chooseQuotes(question: Question, passages: readonly ReadPassage[]): Quote[] {
  const weights = weighTerms(question, passages);
  const open = new Map([...weights].filter(([term]) => !isStopword(term)));
  const total = sum(open);
  const ranked = rankSentences(question, passages, weights);
  if (ranked.length === 0) return beginningOf(passages[0], weights);
  const rivals = rivalsAmong(ranked);
  const maxWords = hasOther(rivals, weights) ? maxWordsOfRivals : maxWordsPerQuote;
  const quotes: Quote[] = [];
  for (const sentence of ranked) {
    if (quotes.length === maxQuotes) break;
    if (quotes.some((quote) => isInside(sentence, quote))) continue;
    const quote = widenQuote(sentence, weights, maxWords);
    const held = heldBy(quote, open);
    if (quotes.length === 0 && !quote.passage.judged && sum(held) < total * minHeld) return [];
    if (quotes.length > 0 && !rivals.includes(sentence) && sum(held) < total * minAdded) continue;
    if (quotes.some((other) => overlaps(quote, other))) continue;
    quotes.push(quote);
    for (const term of held.keys()) open.delete(term);
  }
  return quotes;
}

/** What search found by likeness of meaning alone is quoted from its beginning. Where nobody searched, nothing says that it answers. */
function beginningOf(passage: ReadPassage | undefined, weights: TermWeights): Quote[] {
  if (passage === undefined || !passage.judged || passage.sentences.length === 0) return [];
  return [widenQuote({ passage, index: 0, score: 0, tells: false, isWhole: false }, weights, maxWordsOfRivals)];
}

/** The best sentence and those that come near it; where that tells how much or when, as was asked, those that do not are none. */
function rivalsAmong(ranked: readonly RankedSentence[]): RankedSentence[] {
  const [best] = ranked;
  return best === undefined ? [] : ranked.filter(({ score, tells }) => score >= best.score - rivalWithin && (tells || !best.tells));
}

/** Whether one of the rivals stands outside of a short quote of the first. */
function hasOther([best, ...others]: readonly RankedSentence[], weights: TermWeights): boolean {
  if (best === undefined) return false;
  const quote = widenQuote(best, weights, maxWordsOfRivals);
  return others.some((other) => !isInside(other, quote));
}

function heldBy({ passage, first, last }: Quote, terms: TermWeights): Map<string, number> {
  const sentences = passage.sentences.slice(first, last + 1);
  return new Map([...terms].filter(([term]) => passage.titleTerms.has(term) || sentences.some((sentence) => sentence.terms.has(term))));
}

function isInside(sentence: { passage: ReadPassage; index: number }, quote: Quote): boolean {
  return sentence.passage === quote.passage && sentence.index >= quote.first && sentence.index <= quote.last;
}

function overlaps(one: Quote, other: Quote): boolean {
  return one.passage === other.passage && one.first <= other.last && other.first <= one.last;
}

function sum(weights: TermWeights): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

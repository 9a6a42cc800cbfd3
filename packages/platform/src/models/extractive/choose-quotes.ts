import { foldText } from '../../text/fold-text.ts';
import { isStopword } from '../../text/term-weight.ts';
import { isTableHead, type RankedSentence, rankSentences, type TermWeights, tellsAsked, weighTerms } from './rank-sentences.ts';
import type { ReadPassage } from './read-passages.ts';
import type { Question } from './read-question.ts';
import { type Quote, widenQuote } from './widen-quote.ts';

const maxWordsPerQuote = 60;
/** Where other sentences answer about as well, each gets a little more than half of the room: one of two is right more often than the first alone. */
const maxWordsOfRivals = 35;
/** A sentence this near to the best is its rival. */
const rivalWithin = 0.25;
/** One this near is quoted too. */
const quotedWithin = 0.35;
/** One worth less than this share of the best says something else, though it shares a word. */
const leastShareOfBest = 0.35;
const maxQuotes = 3;
/** What a sentence of a passage not quoted yet is worth more for the last quote: where the first passage is the wrong one, all of it is. */
const elsewhereCounts = 0.3;
/** The share of the question's words of substance that an answer must hold. Search has judged before; this only catches what it let through. */
const minHeld = 0.07;
/** The share that a further quote must add. */
const minAdded = 0.25;
const notOfWords = /[^\p{L}\p{M}\p{N}]+/gu;

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
  const wantsList = question.wants === 'list' || question.wants === 'steps';
  const maxWords = hasOther(rivalsAmong(ranked), weights, wantsList) ? maxWordsOfRivals : maxWordsPerQuote;
  const quotes: Quote[] = [];
  const said = new Set<string>();
  let rest = ranked;
  for (let next = 0; next < rest.length && quotes.length < maxQuotes; next++) {
    const sentence = rest[next];
    if (sentence === undefined || quotes.some((quote) => isInside(sentence, quote))) continue;
    const { passage } = sentence;
    // Documents of one house repeat each other: what was quoted of one is no news in another.
    if (said.has(wordsOf(passage, sentence.index))) continue;
    // What only speaks of the message before answers that.
    if (quotes.length > 0 && ranked[0]?.holdsOwn === true && !sentence.holdsOwn) continue;
    // With the rows that are left it would answer something else.
    if (quotes.some((quote) => quote.passage === passage) && isTableHead(passage, sentence.index)) continue;
    if (isOtherRow(sentence, quotes, open)) continue;
    const isTaken = (index: number): boolean => quotes.some((quote) => isInside({ passage, index }, quote));
    const wantsSteps = question.wants === 'steps';
    const quote = widenQuote(sentence, weights, {
      maxWords,
      wantsList,
      wantsSteps,
      isTaken,
      tells: (index) => tellsAsked(question, passage, index),
      isAsked: (term) => question.own.has(term),
    });
    const held = heldBy(quote, open);
    if (quotes.length === 0 && !quote.passage.judged && sum(held) < total * minHeld) return [];
    if (quotes.length > 0 && sentence.score < leastShareOfBest * (ranked[0]?.score ?? 0)) continue;
    if (quotes.length > 0 && !comesNear(sentence, ranked[0], quotedWithin) && sum(held) < total * minAdded) continue;
    quotes.push(quote);
    for (let at = quote.first; at <= quote.last; at++) said.add(wordsOf(passage, at));
    for (const term of held.keys()) open.delete(term);
    if (quotes.length < maxQuotes - 1) continue;
    rest = elsewhereFirst(rest.slice(next + 1), quotes);
    next = -1;
  }
  return quotes;
}

/** What search found by likeness of meaning alone is quoted from its beginning. Where nobody searched, nothing says that it answers. */
function beginningOf(passage: ReadPassage | undefined, weights: TermWeights): Quote[] {
  if (passage === undefined || !passage.judged || passage.sentences.length === 0) return [];
  return [
    widenQuote({ passage, index: 0, score: 0, tells: false, isWhole: false, explains: false, holdsOwn: false }, weights, {
      maxWords: maxWordsOfRivals,
      wantsList: false,
    }),
  ];
}

/** Whether it is a row of a table of which another was quoted, and holds nothing that was asked for and not said yet: it tells of something else. */
function isOtherRow({ passage, index }: RankedSentence, quotes: readonly Quote[], open: TermWeights): boolean {
  const { sentences } = passage;
  const [row, terms] = [sentences[index], sentences[index]?.terms];
  if (row?.isTableRow !== true) return false;
  const isQuoted = quotes.some((quote) => quote.passage === passage && sentences[quote.last]?.isTableRow === true);
  return isQuoted && ![...open.keys()].some((term) => terms?.has(term));
}

/** The order of sentences when those of passages that were not quoted yet count more. */
function elsewhereFirst(sentences: readonly RankedSentence[], quotes: readonly Quote[]): RankedSentence[] {
  const quoted = new Set(quotes.map(({ passage }) => passage));
  return sentences
    .map((sentence) => (quoted.has(sentence.passage) ? sentence : { ...sentence, score: sentence.score + elsewhereCounts }))
    .sort((one, other) => other.score - one.score);
}

/** The best sentence and those that come near it. */
function rivalsAmong(ranked: readonly RankedSentence[]): RankedSentence[] {
  return ranked.filter((sentence) => comesNear(sentence, ranked[0], rivalWithin));
}

/** Whether a sentence is about as good as the best; where that tells how much or when, as was asked, one that does not is not. */
function comesNear({ score, tells }: RankedSentence, best: RankedSentence | undefined, within: number): boolean {
  return best !== undefined && score >= best.score - within && (tells || !best.tells);
}

/** Whether one of the rivals stands outside of a short quote of the first. */
function hasOther([best, ...others]: readonly RankedSentence[], weights: TermWeights, wantsList: boolean): boolean {
  if (best === undefined) return false;
  const quote = widenQuote(best, weights, { maxWords: maxWordsOfRivals, wantsList });
  return others.some((other) => !isInside(other, quote));
}

function heldBy({ passage, first, last }: Quote, terms: TermWeights): Map<string, number> {
  const sentences = passage.sentences.slice(first, last + 1);
  return new Map([...terms].filter(([term]) => passage.titleTerms.has(term) || sentences.some((sentence) => sentence.terms.has(term))));
}

/** What a sentence says, however it is written: two texts that differ in an apostrophe say the same. */
function wordsOf({ text, sentences }: ReadPassage, index: number): string {
  const sentence = sentences[index];
  return foldText(text.slice(sentence?.start, sentence?.end)).replaceAll(notOfWords, ' ').trim();
}

function isInside(sentence: { passage: ReadPassage; index: number }, quote: Quote): boolean {
  return sentence.passage === quote.passage && sentence.index >= quote.first && sentence.index <= quote.last;
}

function sum(weights: TermWeights): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

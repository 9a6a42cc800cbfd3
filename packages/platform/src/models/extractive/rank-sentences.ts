import { isStopword } from '../../text/term-weight.ts';
import type { ReadPassage, Sentence } from './read-passages.ts';
import type { Question, WantedAnswer } from './read-question.ts';

/** How much each term of a question tells sentences apart. */
export type TermWeights = ReadonlyMap<string, number>;

export interface RankedSentence {
  passage: ReadPassage;
  /** Position in the passage's sentences. */
  index: number;
  score: number;
}

// Shares of a full match, settled on development questions.
const heldByTitle = 0.5;
const heldByNeighbour = 0.1;
const wantedKindBonus = 0.15;
const shortSentencePenalty = 0.2;
const questionPenalty = 0.15;
/** What each place further down the search result costs: search has seen the whole passage, a sentence has not. */
const rankPenalty = 0.12;
const furthestRank = 4;
/** Stands for the sentences that were not retrieved, so that few passages do not make every word look common. */
const unseenSentences = 10;

const quantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|once|twice|free)\b/i;
const time =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|daily|weekly|monthly|yearly|immediately)\b/i;

/** Weighs a question's terms by how rare they are in what was found: a word of every sentence does not say which one answers. */
export function weighTerms(question: Question, passages: readonly ReadPassage[]): TermWeights {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const weights = new Map<string, number>();
  for (const [term, weight] of question.terms) {
    let holding = 0;
    for (const sentence of sentences) if (sentence.terms.has(term)) holding += 1;
    weights.set(term, weight * Math.log(1 + (sentences.length + unseenSentences - holding + 0.5) / (holding + 0.5)));
  }
  return weights;
}

/** Sentences that share a word of substance with the question, best first; in a tie the one that comes first in the passages. */
export function rankSentences(question: Question, passages: readonly ReadPassage[], weights: TermWeights): RankedSentence[] {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const ranked: RankedSentence[] = [];
  for (const [rank, passage] of passages.entries()) {
    for (const [index, sentence] of passage.sentences.entries()) {
      const held = heldWeight(passage, index, weights);
      if (held.substance === 0) continue;
      const text = passage.text.slice(sentence.start, sentence.end);
      let score = held.weight / total - rankPenalty * Math.min(rank, furthestRank);
      if (isOfKind(question.wants, sentence, text)) score += wantedKindBonus;
      if (sentence.words < 4 || isTableHead(passage, index)) score -= shortSentencePenalty;
      if (/[?？؟]$/.test(text)) score -= questionPenalty;
      ranked.push({ passage, index, score });
    }
  }
  return ranked.sort((one, other) => other.score - one.score);
}

function heldWeight(passage: ReadPassage, index: number, weights: TermWeights): { weight: number; substance: number } {
  const { sentences, titleTerms } = passage;
  let held = 0;
  let substance = 0;
  for (const [term, weight] of weights) {
    let share = 0;
    if (sentences[index]?.terms.has(term) === true) share = 1;
    else if (titleTerms.has(term)) share = heldByTitle;
    else if (sentences[index - 1]?.terms.has(term) === true || sentences[index + 1]?.terms.has(term) === true) share = heldByNeighbour;
    held += weight * share;
    if (share > heldByNeighbour && !isStopword(term)) substance += weight * share;
  }
  return { weight: held, substance };
}

/** A table's first row names things; it says nothing about them. */
export function isTableHead({ sentences }: ReadPassage, index: number): boolean {
  const [before, sentence, after] = [sentences[index - 1], sentences[index], sentences[index + 1]];
  const isRow = sentence?.isTableRow === true && after?.isTableRow === true && after.paragraph === sentence.paragraph;
  return isRow && !(before?.isTableRow === true && before.paragraph === sentence.paragraph);
}

function isOfKind(wants: WantedAnswer, sentence: Sentence, text: string): boolean {
  if (wants === 'number') return quantity.test(text);
  if (wants === 'date') return time.test(text);
  return (wants === 'list' || wants === 'steps') && (sentence.isListItem || /[:：]$/.test(text));
}

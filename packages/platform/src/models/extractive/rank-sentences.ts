import { explainsSubject } from '../../text/explains-subject.ts';
import { isStopword } from '../../text/term-weight.ts';
import { tableAround } from './find-list.ts';
import { isOfKind } from './is-of-kind.ts';
import { type HeldInOtherWords, likeCounts, likenSentences } from './liken-sentences.ts';
import type { ReadPassage, Sentence } from './read-passages.ts';
import { type Question, usualKinds } from './read-question.ts';

/** How much each term of a question tells sentences apart. */
export type TermWeights = ReadonlyMap<string, number>;

export interface RankedSentence {
  passage: ReadPassage;
  /** Position in the passage's sentences. */
  index: number;
  score: number;
  /** Whether it says how much, how long or when, as the question wants. */
  tells: boolean;
  /** Whether it says by itself how much or when what was asked is: what stands around it adds nothing. */
  isWhole: boolean;
  /** Whether it says what is asked for, as a definition does: what it says of it follows, it does not go before. */
  explains: boolean;
  /** Whether it holds a word of the question itself, not only of the message before. */
  holdsOwn: boolean;
}

// Shares of a full match, settled on development questions.
const heldByTitle = 0.5;
/** Where all that its own heading says was asked for, the passage is about that: "Heide 2", of "How heavy is the Heide 2?". */
const heldByOwnHeading = 1;
/** And every sentence of it is worth so much more than one elsewhere that only says the words. */
const aboutBonus = 0.05;
/** A cell is what its row says of what its column says. */
const heldByHead = 1;
const heldByNeighbour = 0.1;
const wantedKindBonus = 0.15;
/** Hours and addresses are told in few words of their own, which are seldom said for anything else. */
const usualKindBonus = 0.6;
/** And nobody writes the words of the question beside them: that search puts their passage far down says little. */
const leastUsualPrior = -2;
const shortSentencePenalty = 0.2;
const questionPenalty = 0.15;
/** What a sentence is worth more that explains what is asked: "a colander is …". */
const explainingBonus = 0.7;
/** With fewer words it is a heading or a caption, unless it ends as a sentence does. */
const leastWords = 4;
const number = /\d+(?:[.,]\d+)*/g;
const sentenceEnd = /[.!。！]$/;
const listMark = /^(?:[-*+•‣◦▪·–—]|\d{1,3}[.)])[ \t]+/;
/** What search's opinion of a passage counts beside what a sentence holds: search has seen the whole passage, a sentence has not. */
const perPrior = 0.15;
/** A word that shares at least this part of its pieces with a word of the sentence is probably an inflection of it. */
const leastAlike = 0.5;
const heldByAlike = 0.8;
/** A sentence of the wanted kind that holds so much of what a question is about needs no neighbours. */
const heldByWhole = 0.6;
const measured = new Set<Question['wants']>(['number', 'duration', 'date', 'hours', 'contact', 'place', 'price']);
/** Stands for the sentences that were not retrieved, so that few passages do not make every word look common. */
const unseenSentences = 10;

/** Weighs a question's terms by how rare they are in what was found: a word of every sentence does not say which one answers. */
export function weighTerms(question: Question, passages: readonly ReadPassage[]): TermWeights {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const weights = new Map<string, number>();
  for (const [term, weight] of question.terms) {
    let holding = 0;
    for (const sentence of sentences) if (sentence.terms.has(term)) holding += 1;
    if (holding === 0 && question.answeredIn.has(term)) continue;
    weights.set(term, weight * Math.log(1 + (sentences.length + unseenSentences - holding + 0.5) / (holding + 0.5)));
  }
  return weights;
}

/** Sentences that share a word of substance with the question, say one in another word, or tell when somebody is open, how they are reached or where they are where that was asked, best first; in a tie the one that comes first in the passages. */
export function rankSentences(question: Question, passages: readonly ReadPassage[], weights: TermWeights): RankedSentence[] {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const inOtherWords = likenSentences(weights.keys(), passages);
  const ranked: RankedSentence[] = [];
  for (const passage of passages) {
    const isAbout = passage.hasHeading && isNamedAsAsked(passage, weights);
    for (const [index, sentence] of passage.sentences.entries()) {
      const held = heldWeight(question, passage, index, { weights, inOtherWords, isAbout });
      const text = passage.text.slice(sentence.start, sentence.end);
      const isWanted = isAsAsked(question, sentence, text);
      const isUsual = isWanted && usualKinds.has(question.wants);
      const prior = isUsual ? Math.max(passage.prior, leastUsualPrior) : passage.prior;
      let score = held.weight / total + perPrior * prior + (isAbout ? aboutBonus : 0);
      // A number to call is where somebody is reached, whatever words stand beside it.
      if (held.substance === 0 && !isUsual) continue;
      const tells = isWanted && measured.has(question.wants);
      if (isWanted) score += isUsual ? usualKindBonus : wantedKindBonus;
      const explains = question.asked !== undefined && explainsSubject(question.asked, text.replace(listMark, ''));
      if (explains) score += explainingBonus;
      if (isFragment(sentence, text) || isTableHead(passage, index)) score -= shortSentencePenalty;
      if (/[?？؟]$/.test(text)) score -= questionPenalty;
      const isWhole = tells && !sentence.isListItem && holdsSubject(question, sentence, weights);
      ranked.push({ passage, index, score, tells, isWhole, explains, holdsOwn: held.own > 0 });
    }
  }
  return ranked.sort((one, other) => other.score - one.score);
}

/** Whether a sentence tells how much, how long or when, where that was asked. */
export function tellsAsked(question: Question, { text, sentences }: ReadPassage, index: number): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && measured.has(question.wants) && isAsAsked(question, sentence, text.slice(sentence.start, sentence.end));
}

function isAsAsked(question: Question, sentence: Sentence, text: string): boolean {
  return isOfKind(question.wants, sentence, measured.has(question.wants) ? withoutAsked(question, text) : text);
}

/** A sentence without the numbers that were asked for: "the Heide 2" tells no number of the Heide 2. */
function withoutAsked({ terms }: Question, text: string): string {
  return text.replace(number, (found) => (terms.has(found) ? '' : found));
}

/** Whether it is too short to say anything: "Dogs are welcome." and a row of a table do. */
function isFragment({ words, isTableRow }: Sentence, text: string): boolean {
  return words < (isTableRow ? 2 : leastWords) && !(words === leastWords - 1 && sentenceEnd.test(text));
}

function heldWeight(
  question: Question,
  { sentences, titleTerms, ownTerms }: ReadPassage,
  index: number,
  { weights, inOtherWords, isAbout }: { weights: TermWeights; inOtherWords: HeldInOtherWords; isAbout: boolean },
): { weight: number; substance: number; own: number } {
  let [held, substance, own] = [0, 0, 0];
  for (const [term, weight] of weights) {
    let share = 0;
    const alike = shareOf(question.grams.get(term) ?? [], sentences[index]?.grams);
    if (sentences[index]?.terms.has(term) === true) share = 1;
    else if (alike >= leastAlike && !isStopword(term)) share = heldByAlike * alike;
    else if (isAbout && ownTerms.has(term)) share = heldByOwnHeading;
    else if (sentences[index]?.headTerms.has(term) === true) share = heldByHead;
    else if (titleTerms.has(term)) share = heldByTitle;
    else if (sentences[index - 1]?.terms.has(term) === true || sentences[index + 1]?.terms.has(term) === true) share = heldByNeighbour;
    if (share < likeCounts) share = Math.max(share, inOtherWords(term, sentences[index]));
    held += weight * share;
    if (share <= heldByNeighbour || isStopword(term)) continue;
    substance += weight * share;
    if (question.grams.has(term)) own += weight * share;
  }
  return { weight: held, substance, own };
}

/** Whether all that a passage is called was asked for. */
export function isNamedAsAsked({ ownTerms }: ReadPassage, weights: TermWeights): boolean {
  return ownTerms.size > 0 && [...ownTerms].every((term) => weights.has(term));
}

function holdsSubject({ subject, grams }: Question, sentence: Sentence, weights: TermWeights): boolean {
  let [held, total] = [0, 0];
  for (const term of subject) {
    const weight = weights.get(term) ?? 0;
    const alike = sentence.terms.has(term) ? 1 : heldByAlike * shareOf(grams.get(term) ?? [], sentence.grams);
    total += weight;
    if (alike >= leastAlike * heldByAlike) held += weight * alike;
  }
  return total > 0 && held >= heldByWhole * total;
}

function shareOf(grams: readonly number[], held: ReadonlySet<number> | undefined): number {
  let count = 0;
  for (const gram of grams) if (held?.has(gram) === true) count += 1;
  return grams.length === 0 ? 0 : count / grams.length;
}

/** A table's first row names things; it says nothing about them. */
export function isTableHead(passage: ReadPassage, index: number): boolean {
  const table = tableAround(passage, index);
  return table !== undefined && table.first === index && table.last > index;
}

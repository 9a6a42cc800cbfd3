import { countWords } from '../../text/count-words.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { gramCodes } from '../../text/term-code.ts';
import { isStopword } from '../../text/term-weight.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { GroundingPassage } from '../model-port.ts';
import { usualKinds, type WantedAnswer } from './read-question.ts';

/** One sentence of a passage. Offsets are UTF-16 units of the passage's text. */
export interface Sentence {
  start: number;
  end: number;
  /** 0-based number of the paragraph or list it stands in. A quote never leaves it. */
  paragraph: number;
  words: number;
  terms: ReadonlySet<string>;
  /** Pieces of its words, by which inflections and compounds meet. */
  grams: ReadonlySet<number>;
  isListItem: boolean;
  /** Whether it begins or continues an item of a list. */
  inList: boolean;
  isTableRow: boolean;
  /** Terms of the head of the table it is a row of. */
  headTerms: ReadonlySet<string>;
}

const noTerms: ReadonlySet<string> = new Set();

export interface ReadPassage {
  /** As the answer points at it, from 1. */
  number: number;
  text: string;
  /** How much likelier than the best passage it answers, as a logarithm: 0 for the best, less for the others. */
  prior: number;
  /** Whether search said how likely it answers. */
  judged: boolean;
  titleTerms: ReadonlySet<string>;
  /** Terms of substance of its own heading, or of its document's title where it stands under none: what it is about. */
  ownTerms: ReadonlySet<string>;
  hasHeading: boolean;
  sentences: readonly Sentence[];
}

const listItem = /^(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]/;
/** What each place further down costs where search gave no score. */
const priorPerRank = -0.9;
/** A passage less likely than this is not read: nothing it says would be chosen. */
const leastPrior = -4;

/** So many sentences at most belong to a step beside its first. */
const mostInStep = 4;
const bar = /(?:^|\s)\|\s/;
const step = /^(\d{1,3})[.)][ \t]/;

/** Cuts passages into sentences with their terms. */
export function readPassages(passages: readonly GroundingPassage[], wants: WantedAnswer): ReadPassage[] {
  // An address has no words of the question: search puts what only speaks of the way far before it.
  const least = usualKinds.has(wants) ? Number.NEGATIVE_INFINITY : leastPrior;
  const best = Math.max(...passages.map(({ score }) => score ?? 0));
  return passages.flatMap(({ title, headingPath = [], text, score }, index) => {
    const prior = score === undefined ? priorPerRank * Math.min(index, 4) : score - best;
    if (prior < least) return [];
    let paragraph = 0;
    let before = 0;
    let inList = false;
    let lastNumber = 0;
    const sentences = splitSentences(text).map(({ start, end }): Sentence => {
      const sentence = text.slice(start, end);
      const isListItem = listItem.test(sentence);
      const isApart = /\n[ \t]*\n/.test(text.slice(before, start));
      // Many leave a line free before a list and between its items.
      const number = Number(step.exec(sentence)?.[1] ?? 0);
      const beginsAnew = number === 1 && lastNumber > 1;
      if (isListItem) lastNumber = number;
      const goesOn = isListItem && !beginsAnew && (inList || /[:：]/.test(text.charAt(before - 1)));
      if (isApart && !goesOn) paragraph += 1;
      inList = isListItem || (inList && !text.slice(before, start).includes('\n'));
      before = end;
      const words: string[] = [];
      return {
        start,
        end,
        paragraph,
        words: countWords(sentence),
        terms: new Set(tokenize(sentence, words)),
        grams: new Set(words.flatMap((word) => gramCodes(word))),
        isListItem,
        inList,
        isTableRow: bar.test(sentence),
        headTerms: noTerms,
      };
    });
    const names = [title, ...headingPath];
    const ownTerms = new Set(tokenize(names.at(-1) ?? '').filter((term) => !isStopword(term)));
    closeGaps(sentences, text);
    giveHeads(sentences);
    return {
      number: index + 1,
      text,
      prior,
      judged: score !== undefined,
      titleTerms: new Set(names.flatMap((name) => tokenize(name))),
      ownTerms,
      hasHeading: headingPath.length > 0,
      sentences,
    };
  });
}

/** Takes what stands between a step and the next as a part of the step, though it is a paragraph of its own. */
function closeGaps(sentences: readonly Sentence[], text: string): void {
  let [last, lastNumber] = [-1, 0];
  for (const [at, { start, end, isListItem }] of sentences.entries()) {
    const number = isListItem ? Number(step.exec(text.slice(start, end))?.[1] ?? 0) : 0;
    if (number === 0) continue;
    const isNext = number === lastNumber + 1 && at - last <= mostInStep + 1;
    const gap = last < 0 || !isNext ? [] : sentences.slice(last + 1, at + 1);
    // Whole lists begin anew with 1: what stands before is no step of theirs.
    for (const sentence of gap) [sentence.inList, sentence.paragraph] = [true, sentences[last]?.paragraph ?? 0];
    [last, lastNumber] = [at, number];
  }
}

/** Tells rows of a table what its head says. */
function giveHeads(sentences: readonly Sentence[]): void {
  let head: Sentence | undefined;
  for (const sentence of sentences) {
    if (!sentence.isTableRow) head = undefined;
    else if (head === undefined || head.paragraph !== sentence.paragraph) head = sentence;
    else sentence.headTerms = head.terms;
  }
}

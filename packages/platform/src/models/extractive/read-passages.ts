import { countWords } from '../../text/count-words.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { GroundingPassage } from '../model-port.ts';

/** One sentence of a passage. Offsets are UTF-16 units of the passage's text. */
export interface Sentence {
  start: number;
  end: number;
  /** 0-based number of the paragraph or list it stands in. A quote never leaves it. */
  paragraph: number;
  words: number;
  terms: ReadonlySet<string>;
  isListItem: boolean;
  isTableRow: boolean;
}

export interface ReadPassage {
  /** As the answer points at it, from 1. */
  number: number;
  text: string;
  titleTerms: ReadonlySet<string>;
  sentences: readonly Sentence[];
}

const listItem = /^(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]/;
/** Cuts passages into sentences with their terms. */
export function readPassages(passages: readonly GroundingPassage[]): ReadPassage[] {
  return passages.map(({ title, text }, index) => {
    let paragraph = 0;
    let before = 0;
    const sentences = splitSentences(text).map(({ start, end }): Sentence => {
      if (/\n[ \t]*\n/.test(text.slice(before, start))) paragraph += 1;
      before = end;
      const sentence = text.slice(start, end);
      return {
        start,
        end,
        paragraph,
        words: countWords(sentence),
        terms: new Set(tokenize(sentence)),
        isListItem: listItem.test(sentence),
        isTableRow: sentence.includes(' | '),
      };
    });
    return { number: index + 1, text, titleTerms: new Set(tokenize(title)), sentences };
  });
}

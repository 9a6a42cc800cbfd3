import { tokenize } from '@parley/platform/text/tokenize';
import { isQuotedMarker } from './is-quoted-marker.ts';
import { locateQuote } from './locate-quote.ts';
import { readClaim } from './read-claim.ts';
import type { AnswerSentence } from './sentence-reader.ts';

const marker = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;

/** What was found of a sentence. */
export interface JudgedSentence extends AnswerSentence {
  supported: boolean;
  /** The number of the passage that supports a sentence without a marker of its own, by the marker of a later one in its paragraph. */
  alsoBy: number | undefined;
}

/** A part of a sentence and the markers right after it. */
interface Part {
  words: string;
  numbers: number[];
}

/**
 * Says of each sentence of an answer whether the passages it points at hold it. Each part of a sentence is held against the
 * passages its own markers name. A sentence without a marker waits for one that follows in its paragraph, and must stand in that
 * passage by its own words. What says nothing, such as a line of dashes, needs no support.
 */
export class SentenceJudge {
  #waiting: AnswerSentence[] = [];
  readonly #passageOf: (number: number) => { text: string } | undefined;
  readonly #passages: readonly { text: string }[];
  readonly #minSupport: number | undefined;

  /** `minSupport` is the share of a part's words that a passage must hold; that of citations when left out. */
  constructor(options: {
    passageOf: (number: number) => { text: string } | undefined;
    passages: readonly { text: string }[];
    minSupport?: number;
  }) {
    this.#passageOf = options.passageOf;
    this.#passages = options.passages;
    this.#minSupport = options.minSupport;
  }

  push(sentence: AnswerSentence): JudgedSentence[] {
    const parts = this.#partsOf(sentence.text);
    const marked = parts.some(({ numbers }) => numbers.length > 0);
    const by = marked ? this.#supportOf(parts) : [];
    const judged = marked ? [...this.#settle(by), { ...sentence, supported: by.length > 0, alsoBy: undefined }] : [];
    if (!marked) this.#waiting.push(sentence);
    return sentence.endsParagraph ? [...judged, ...this.#settle([])] : judged;
  }

  /** Judges what still waits for a marker. */
  end(): JudgedSentence[] {
    return this.#settle([]);
  }

  #settle(numbers: readonly number[]): JudgedSentence[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting.map((sentence) => {
      if (saysNothing(sentence.text)) return { ...sentence, supported: true, alsoBy: undefined };
      const alsoBy = numbers.find((number) => this.#holds(number, sentence.text));
      return { ...sentence, supported: alsoBy !== undefined, alsoBy };
    });
  }

  /** The passages that hold the sentence; none as soon as a part of it is held by none. */
  #supportOf(parts: readonly Part[]): number[] {
    const all: number[] = [];
    for (const { words, numbers } of parts) {
      if (numbers.length > 0) {
        const holding = numbers.filter((number) => this.#holds(number, words));
        if (holding.length === 0 && !saysNothing(words)) return [];
        all.push(...holding);
      } else if (!saysNothing(words) && !all.some((number) => this.#holds(number, words))) {
        return [];
      }
    }
    return all;
  }

  #holds(number: number, words: string): boolean {
    const passage = this.#passageOf(number);
    return passage !== undefined && locateQuote(readClaim(words), passage.text, this.#minSupport) !== undefined;
  }

  #partsOf(text: string): Part[] {
    const parts: Part[] = [];
    let words = '';
    let from = 0;
    for (const match of text.matchAll(marker)) {
      words += text.slice(from, match.index);
      from = match.index + match[0].length;
      const numbers = (match[1] ?? '').split(',').map(Number);
      const before = parts.at(-1);
      if (isQuotedMarker(words, match[0], this.#passages)) words += match[0];
      // A second marker right after the first speaks of the same words.
      else if (words.trim() === '' && before !== undefined) before.numbers.push(...numbers);
      else {
        parts.push({ words, numbers });
        words = '';
      }
    }
    return [...parts, { words: words + text.slice(from), numbers: [] }];
  }
}

function saysNothing(text: string): boolean {
  return tokenize(text).length === 0;
}

import { splitSentences } from '@parley/platform/text/split-sentences';

/** A sentence of an answer with the markers that follow it and the white space up to the next one. */
export interface AnswerSentence {
  text: string;
  /** Where it begins in the whole answer, in UTF-16 code units. */
  start: number;
  /** Nothing after it speaks of the same: a line ends here. */
  endsParagraph: boolean;
}

const markers = /\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/g;
/** What ends a sentence, in most scripts. */
const ending = /[.!?…。！？｡؟।॥۔\n]/;
/** How much of the next sentence tells that the one before has ended: what follows a full stop decides whether it was one. */
const lookAhead = 12;

/** Cuts a text that comes in pieces into sentences, each given as soon as it is sure to have ended. */
export class SentenceReader {
  #pending = '';
  #start = 0;

  push(piece: string): AnswerSentence[] {
    this.#pending += piece;
    const end = this.#pending.search(ending);
    return end === -1 || this.#pending.length - end < lookAhead ? [] : this.#read(false);
  }

  /** Gives what still waited, now that nothing more will come. */
  end(): AnswerSentence[] {
    return this.#read(true);
  }

  #read(final: boolean): AnswerSentence[] {
    // A marker after a full stop belongs to the sentence before it.
    const begins = splitSentences(this.#pending.replace(markers, (found) => ' '.repeat(found.length))).map(({ start }) => start);
    const sentences: AnswerSentence[] = [];
    let from = 0;
    for (const next of begins.slice(1)) {
      const ahead = this.#pending.slice(next);
      if (!final && (ahead.length < lookAhead || ahead.startsWith('['))) break;
      sentences.push(this.#sentence(from, next));
      from = next;
    }
    if (final && from < this.#pending.length) {
      sentences.push({ ...this.#sentence(from, this.#pending.length), endsParagraph: true });
      from = this.#pending.length;
    }
    this.#pending = this.#pending.slice(from);
    this.#start += from;
    return sentences;
  }

  #sentence(from: number, to: number): AnswerSentence {
    const text = this.#pending.slice(from, to);
    return { text, start: this.#start + from, endsParagraph: text.slice(text.trimEnd().length).includes('\n') };
  }
}

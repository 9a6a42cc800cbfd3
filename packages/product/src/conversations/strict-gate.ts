import { noAnswerMarker } from '@parley/platform/models/model-port';
import { type JudgedSentence, SentenceJudge } from './judge-sentences.ts';
import { type AnswerSentence, SentenceReader } from './sentence-reader.ts';

/** A citation stands with half of its words; with a quarter of them changed, a sentence says something else: nine in the morning is not ten in the evening. */
const strictSupport = 0.8;

/** Lets through of a model's text the sentences that the passages it points at hold, one after the other, and withholds all others. */
export class StrictGate {
  withheld = 0;
  /** Markers of sentences that were withheld. */
  unverified = 0;
  /** What rests on an action is not held against passages. */
  released = false;
  readonly #passages: readonly { text: string }[];
  #reader = new SentenceReader();
  #judge: SentenceJudge;

  constructor(passages: readonly { text: string }[]) {
    this.#passages = passages;
    this.#judge = this.#newJudge();
  }

  push(piece: string): string {
    return this.#pass(this.#reader.push(piece));
  }

  /** Another call goes on with the answer. */
  goOn(): void {
    this.#reader = new SentenceReader();
    this.#judge = this.#newJudge();
  }

  end(): string {
    const rest = this.#pass(this.#reader.end());
    return `${rest}${this.#let(this.#judge.end())}`;
  }

  #newJudge(): SentenceJudge {
    return new SentenceJudge({
      passageOf: (number) => this.#passages[number - 1],
      passages: this.#passages,
      minSupport: strictSupport,
    });
  }

  #pass(sentences: readonly AnswerSentence[]): string {
    return sentences
      .map((sentence) => {
        if (sentence.text.includes(noAnswerMarker)) return sentence.text;
        return this.#let(this.#judge.push(sentence));
      })
      .join('');
  }

  #let(judged: readonly JudgedSentence[]): string {
    return judged
      .map(({ text, supported, alsoBy }) => {
        if (!supported && !this.released) {
          this.withheld += 1;
          this.unverified += text.match(/\[\d/g)?.length ?? 0;
          return '';
        }
        if (alsoBy === undefined) return text;
        const words = text.trimEnd();
        return `${words} [${alsoBy}]${text.slice(words.length)}`;
      })
      .join('');
  }
}

import type { StreamEvent } from '@parley/contract/stream-events';
import { type JudgedSentence, SentenceJudge } from './judge-sentences.ts';
import type { Span } from './locate-quote.ts';
import { SentenceReader } from './sentence-reader.ts';
import type { VerifiedCitation } from './turn.ts';

/** Follows what is sent of an answer and finds the sentences that none of its citations supports, right after each has ended. */
export class UnsupportedParts {
  /** In UTF-16 code units of the answer's text. */
  readonly spans: Span[] = [];
  /** What rests on an action is not held against passages. */
  released = false;
  readonly #reader = new SentenceReader();
  readonly #judge: SentenceJudge;

  constructor(citations: readonly VerifiedCitation[], passages: readonly { text: string }[]) {
    this.#judge = new SentenceJudge({ passageOf: (number) => citations[number - 1]?.passage, passages });
  }

  /** Gives the events with the marks that follow from them. */
  follow(events: readonly StreamEvent[]): StreamEvent[] {
    return events.flatMap((event) => {
      if (event.type !== 'answer.delta') return [event];
      return [event, ...this.#mark(this.#reader.push(event.text).flatMap((sentence) => this.#judge.push(sentence)))];
    });
  }

  end(): StreamEvent[] {
    const last = this.#reader.end().flatMap((sentence) => this.#judge.push(sentence));
    return this.#mark([...last, ...this.#judge.end()]);
  }

  #mark(judged: readonly JudgedSentence[]): StreamEvent[] {
    if (this.released) return [];
    return judged.flatMap(({ text, start, supported }): StreamEvent[] => {
      if (supported) return [];
      const leading = text.length - text.trimStart().length;
      const span = { start: start + leading, end: start + text.trimEnd().length };
      if (span.end <= span.start) return [];
      this.spans.push(span);
      return [{ type: 'answer.unsupported', ...span }];
    });
  }
}

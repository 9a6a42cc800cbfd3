import type { StreamEvent } from '@parley/contract/stream-events';
import { noAnswerMarker } from '@parley/platform/models/model-port';
import { toCitation } from './citation.ts';
import { type Claim, locateQuote } from './locate-quote.ts';
import type { RetrievedPassage, VerifiedCitation } from './turn.ts';

/** A whole marker: `[1]`, `[2, 3]`. */
const marker = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/;
/** How much text before a marker must stand in a passage together with it. */
const quotedBefore = 24;
/** The beginning of what may become a marker once more text has come. */
const openMarker = /\s*(?:\[[\d,\s]{0,20})?$/;

/**
 * Turns a model's text into what a visitor may see. A marker `[n]` points at the n-th passage; it is sent only after the
 * words before it were found in that passage, numbered anew in order of appearance, its citation just ahead of it. A
 * marker without support is left out and counted. Text that may still become a marker waits for what comes next.
 */
export class AnswerStream {
  readonly citations: VerifiedCitation[] = [];
  dropped = 0;
  /** The model said that the passages do not hold it; nothing after that is shown. */
  declined = false;
  /** What a visitor has been sent. */
  text = '';
  readonly #passages: readonly RetrievedPassage[];
  #pending = '';
  #claim = '';
  #begun = false;
  #gap = false;

  constructor(passages: readonly RetrievedPassage[]) {
    this.#passages = passages;
  }

  /** Takes the next piece of the model's text and gives what can be sent now. */
  push(piece: string): StreamEvent[] {
    if (this.declined) return [];
    this.#pending += piece;
    if (!this.#begun) {
      const start = this.#pending.trimStart();
      if (start.startsWith(noAnswerMarker)) {
        this.declined = true;
        this.#pending = '';
        return [];
      }
      if (noAnswerMarker.startsWith(start)) return [];
      this.#begun = true;
      this.#pending = start;
    }
    return this.#drain(false);
  }

  /** Another call of the model goes on with the answer, in a paragraph of its own; it may decline as the first one could. */
  goOn(): void {
    this.declined = false;
    this.#begun = false;
    this.#claim = '';
    this.#pending = '';
    this.#gap = this.text !== '';
  }

  /** Gives what still waited, now that nothing more will come. */
  end(): StreamEvent[] {
    if (this.declined) return [];
    this.#begun = true;
    return this.#drain(true);
  }

  #drain(final: boolean): StreamEvent[] {
    const events: StreamEvent[] = [];
    for (let match = marker.exec(this.#pending); match !== null; match = marker.exec(this.#pending)) {
      const before = this.#pending.slice(0, match.index);
      this.#pending = this.#pending.slice(match.index + match[0].length);
      if (this.#isQuoted(before, match[0])) {
        this.#say(`${before}${match[0]}`, events);
        continue;
      }
      this.#resolve(before, (match[1] ?? '').split(',').map(Number), events);
    }
    const held = final ? this.#pending.length : (openMarker.exec(this.#pending)?.index ?? this.#pending.length);
    const ready = final ? this.#pending.trimEnd() : this.#pending.slice(0, held);
    this.#pending = final ? '' : this.#pending.slice(held);
    this.#say(ready, events);
    return events;
  }

  /** Whether what looks like a marker is part of a passage that is being quoted, as a footnote's number is. */
  #isQuoted(before: string, found: string): boolean {
    const said = `${this.#claim}${before}`.slice(-quotedBefore).trimStart();
    return said.trim().length >= quotedBefore / 2 && this.#passages.some(({ text }) => text.includes(`${said}${found}`));
  }

  #resolve(before: string, numbers: readonly number[], events: StreamEvent[]): void {
    this.#claim += before;
    const claim = readClaim(this.#claim);
    const found: VerifiedCitation[] = [];
    for (const number of numbers) {
      const citation = this.#verify(claim, number);
      if (citation === undefined) this.dropped += 1;
      else if (!found.includes(citation)) found.push(citation);
    }
    // Without its marker the space before it would be left hanging.
    const shown = found.length === 0 ? before.trimEnd() : before;
    const fresh = found.filter((citation) => !this.citations.includes(citation));
    this.#emit(shown, events);
    for (const citation of fresh) {
      this.citations.push(citation);
      events.push({ type: 'answer.citation', citation: toCitation(citation.number, citation.quote, citation.passage) });
    }
    this.#emit(found.map(({ number }) => `[${number}]`).join(''), events);
    // A second marker right after this one speaks of the same words.
    if (!/^\s*\[/.test(this.#pending)) this.#claim = '';
  }

  #verify(claim: Claim, number: number): VerifiedCitation | undefined {
    const passage = this.#passages[number - 1];
    if (passage === undefined) return undefined;
    const span = locateQuote(claim, passage.text);
    if (span === undefined) return undefined;
    const known = this.citations.find(
      (citation) => citation.passage.chunkId === passage.chunkId && citation.start === span.start && citation.end === span.end,
    );
    if (known !== undefined) return known;
    const quote = passage.text.slice(span.start, span.end);
    return { number: this.citations.length + 1, passage, quote, ...span };
  }

  #say(text: string, events: StreamEvent[]): void {
    this.#claim += text;
    this.#emit(text, events);
  }

  #emit(text: string, events: StreamEvent[]): void {
    if (text === '') return;
    const said = this.#gap ? `\n\n${text}` : text;
    this.#gap = false;
    this.text += said;
    events.push({ type: 'answer.delta', text: said });
  }
}

/** The words a marker speaks of: all since the marker before it, or the last paragraph or list item of that. */
function readClaim(text: string): Claim {
  const paragraph =
    text
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const words = paragraph
    .replace(/^\s*(?:[-*+•>]|\d+[.)])\s+/, '')
    .replace(/[*_`]/g, '')
    .trim();
  return { written: [text.trim(), paragraph.trim()], words };
}

import type { Grounding } from '@parley/contract/bots';
import type { StreamEvent } from '@parley/contract/stream-events';
import { noAnswerMarker } from '@parley/platform/models/model-port';
import { toCitation } from './citation.ts';
import { isQuotedMarker } from './is-quoted-marker.ts';
import { type Claim, locateQuote, type Span } from './locate-quote.ts';
import { readClaim } from './read-claim.ts';
import { StrictGate } from './strict-gate.ts';
import type { RetrievedPassage, VerifiedCitation } from './turn.ts';
import { UnsupportedParts } from './unsupported-parts.ts';

/** A whole marker: `[1]`, `[2, 3]`. */
const marker = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/;
/** The beginning of what may become a marker once more text has come. */
const openMarker = /\s*(?:\[[\d,\s]{0,20})?$/;

/**
 * Turns a model's text into what a visitor may see. A marker `[n]` points at the n-th passage; it is sent only after the
 * words before it were found in that passage, numbered anew in order of appearance, its citation just ahead of it. A
 * marker without support is left out and counted. Text that may still become a marker waits for what comes next.
 * Under `strict` grounding a sentence waits until it is checked, and one without support is withheld; under `balanced` it is
 * sent as it comes, and marked as soon as it has ended.
 */
export class AnswerStream {
  readonly citations: VerifiedCitation[] = [];
  /** The model said that the passages do not hold it; nothing after that is shown. */
  declined = false;
  /** What a visitor has been sent. */
  text = '';
  readonly #passages: readonly RetrievedPassage[];
  #pending = '';
  #claim = '';
  #begun = false;
  #gap = false;
  readonly #gate: StrictGate | undefined;
  readonly #unsupported: UnsupportedParts | undefined;
  #markersDropped = 0;
  /** What looks like a marker is a part of the data. */
  readonly #isData: boolean;

  constructor(passages: readonly RetrievedPassage[], grounding: Grounding = 'open', isData = false) {
    this.#passages = passages;
    this.#isData = isData;
    this.#gate = grounding === 'strict' ? new StrictGate(passages) : undefined;
    this.#unsupported = grounding === 'balanced' ? new UnsupportedParts(this.citations, passages) : undefined;
  }

  /** Markers that were left out because no passage supports them. */
  get dropped(): number {
    return this.#markersDropped + (this.#gate?.unverified ?? 0);
  }

  /** Sentences that were not sent because no passage supports them. */
  get withheld(): number {
    return this.#gate?.withheld ?? 0;
  }

  /** What was sent although no passage supports it, and is marked so. */
  get unsupported(): readonly Span[] {
    return this.#unsupported?.spans ?? [];
  }

  /** What is said from now on rests on what an action gave, which is not held against passages. */
  release(): void {
    if (this.#gate) this.#gate.released = true;
    if (this.#unsupported) this.#unsupported.released = true;
  }

  /** Takes the next piece of the model's text and gives what can be sent now. */
  push(piece: string): StreamEvent[] {
    const events = this.#take(this.#gate === undefined ? piece : this.#gate.push(piece));
    return this.#unsupported?.follow(events) ?? events;
  }

  #take(piece: string): StreamEvent[] {
    if (this.declined || piece === '') return [];
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
    if (!this.#isData) return this.#drain(false);
    const events: StreamEvent[] = [];
    this.#emit(this.#pending, events);
    this.#pending = '';
    return events;
  }

  /** Another call of the model goes on with the answer, in a paragraph of its own; it may decline as the first one could. */
  goOn(): void {
    this.declined = false;
    this.#begun = false;
    this.#claim = '';
    this.#pending = '';
    this.#gap = this.text !== '';
    this.#gate?.goOn();
  }

  /** Gives what still waited, now that nothing more will come. */
  end(): StreamEvent[] {
    const rest = this.#gate === undefined ? [] : this.#take(this.#gate.end());
    if (this.declined) return [];
    this.#begun = true;
    const events = [...rest, ...this.#drain(true)];
    return this.#unsupported === undefined ? events : [...this.#unsupported.follow(events), ...this.#unsupported.end()];
  }

  #drain(final: boolean): StreamEvent[] {
    const events: StreamEvent[] = [];
    for (let match = marker.exec(this.#pending); match !== null; match = marker.exec(this.#pending)) {
      const before = this.#pending.slice(0, match.index);
      this.#pending = this.#pending.slice(match.index + match[0].length);
      if (isQuotedMarker(`${this.#claim}${before}`, match[0], this.#passages)) {
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

  #resolve(before: string, numbers: readonly number[], events: StreamEvent[]): void {
    this.#claim += before;
    const claim = readClaim(this.#claim);
    const found: VerifiedCitation[] = [];
    for (const number of numbers) {
      const citation = this.#verify(claim, number);
      if (citation === undefined) this.#markersDropped += 1;
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

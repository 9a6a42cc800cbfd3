import { randomUUID } from 'node:crypto';
import type { FinishReason, ModelUsage } from './model-port.ts';
import type { WireReader, WireSink } from './model-wire.ts';
import { readUsage } from './read-usage.ts';

/** The fields we read. Only the shape of the path is assumed, by `?.`; every leaf is tested. */
interface Chunk {
  candidates?: readonly (Candidate | null | undefined)[] | null;
  promptFeedback?: { blockReason?: unknown } | null;
  usageMetadata?: Counts | null;
  error?: unknown;
}
interface Candidate {
  content?: { parts?: unknown } | null;
  finishReason?: unknown;
  finishMessage?: unknown;
}
interface Part {
  text?: unknown;
  thought?: unknown;
  thoughtSignature?: unknown;
  functionCall?: { id?: unknown; name?: unknown; args?: unknown } | null;
}
interface Counts {
  promptTokenCount?: unknown;
  toolUsePromptTokenCount?: unknown;
  cachedContentTokenCount?: unknown;
  candidatesTokenCount?: unknown;
  thoughtsTokenCount?: unknown;
}

const withheld = new Set(['SAFETY', 'RECITATION', 'LANGUAGE', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'IMAGE_SAFETY']);

/** Reads answers of Google's `streamGenerateContent`. */
export class GenerateContentReader implements WireReader {
  readonly #sink: WireSink;
  #counts: Counts = {};
  #reason: FinishReason | null = null;
  #called = false;
  #said = false;

  constructor(sink: WireSink) {
    this.#sink = sink;
  }

  event(_name: string | undefined, data: string): void {
    this.#read(data);
  }

  document(body: string): void {
    this.#read(body);
  }

  ending(): { reason: FinishReason; usage: ModelUsage | null } | null {
    return this.#reason === null ? null : { reason: this.#reason, usage: this.usage() };
  }

  /** Counts come with every part of an answer, but hold what is to be paid only at its end. */
  usage(): ModelUsage | null {
    if (this.#reason === null) return null;
    const { promptTokenCount, toolUsePromptTokenCount, cachedContentTokenCount, candidatesTokenCount, thoughtsTokenCount } = this.#counts;
    // An answer of nothing is counted by leaving the count out.
    return readUsage({
      input: sum(promptTokenCount, toolUsePromptTokenCount),
      cachedInput: cachedContentTokenCount,
      cacheWrite: undefined,
      output: sum(candidatesTokenCount ?? (promptTokenCount === undefined ? undefined : 0), thoughtsTokenCount),
    });
  }

  #read(data: string): void {
    const chunk = JSON.parse(data) as Chunk | null;
    if (chunk?.error) {
      this.#sink.fail(data);
      return;
    }
    if (chunk?.usageMetadata) this.#counts = { ...this.#counts, ...chunk.usageMetadata };
    if (typeof chunk?.promptFeedback?.blockReason === 'string') this.#reason = 'content_filter';
    const candidate = chunk?.candidates?.[0];
    if (!candidate) return;
    const parts = candidate.content?.parts;
    if (Array.isArray(parts)) for (const part of parts as (Part | null)[]) this.#readPart(part);
    if (typeof candidate.finishReason !== 'string') return;
    this.#reason = this.#reasonOf(candidate.finishReason);
    // What is neither an answer nor withheld is a call that the model wrote wrong, or a fault: the next try may succeed.
    if (this.#reason === 'stop' && !this.#said && candidate.finishReason !== 'STOP') {
      const message = `${candidate.finishReason} ${typeof candidate.finishMessage === 'string' ? candidate.finishMessage : ''}`.trim();
      this.#sink.fail(JSON.stringify({ error: { status: 'UNAVAILABLE', message } }));
    }
  }

  #readPart(part: Part | null): void {
    const call = part?.functionCall;
    if (typeof call?.name === 'string' && call.name !== '') {
      this.#called = true;
      const id = typeof call.id === 'string' && call.id !== '' ? call.id : `call_${randomUUID()}`;
      const signature = part?.thoughtSignature;
      this.#sink.toolCall({
        id,
        name: call.name,
        arguments: JSON.stringify(call.args ?? {}),
        ...(typeof signature === 'string' ? { signature } : {}),
      });
    } else if (part?.thought === true) this.#sink.progress();
    else if (typeof part?.text === 'string' && part.text !== '') {
      this.#said = true;
      this.#sink.text(part.text);
    }
  }

  /** This format has no reason of its own for calling tools. */
  #reasonOf(told: string): FinishReason {
    if (told === 'MAX_TOKENS') return 'length';
    if (withheld.has(told)) return 'content_filter';
    return this.#called ? 'tool_calls' : 'stop';
  }
}

function sum(first: unknown, second: unknown): unknown {
  return typeof first === 'number' && typeof second === 'number' ? first + second : first;
}

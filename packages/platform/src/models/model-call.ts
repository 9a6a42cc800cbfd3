import type { Pool } from 'undici';
import { encodeText } from '../text/encode-text.ts';
import { AnswerReading } from './answer-reading.ts';
import type { CallLimits } from './call-limits.ts';
import type { CallTimers } from './call-timers.ts';
import { EventQueue } from './event-queue.ts';
import { giveOnce } from './give-once.ts';
import { HttpAttempt } from './http-attempt.ts';
import type { FinishReason, ModelEvent, ModelRequest, ModelUsage } from './model-port.ts';
import type { ModelWire, WireReader } from './model-wire.ts';
import { connectionFailure, type ProviderFailure } from './provider-failure.ts';
import { addUsage } from './read-usage.ts';
import { redactDetail } from './redact-detail.ts';
import { type RetryPolicy, retryDelay } from './retry-delay.ts';
import type { VariantMemory } from './variant-memory.ts';

type Terminal = Extract<ModelEvent, { type: 'finished' | 'cancelled' | 'failed' }>;

export interface CallSetup {
  pool: Pool;
  wire: ModelWire;
  limits: CallLimits;
  retry: RetryPolicy;
  timers: CallTimers;
  /** 0…1 */
  random: () => number;
  /** What no log may hold. */
  secrets: readonly string[];
  memory: VariantMemory;
  /** Finds the model's real name when the request does not hold it. */
  resolveModel?: (model: string, signal: AbortSignal) => Promise<string>;
}

/**
 * One call: its attempts, waits, limits and end. Everything that can happen leads to `#finish`, which acts once;
 * that is why there is exactly one terminal event.
 */
export class ModelCall {
  readonly events: EventQueue;
  readonly #setup: CallSetup;
  readonly #signal: AbortSignal;
  readonly #onAbort = () => this.#finish({ type: 'cancelled', usage: this.#reader?.usage() ?? null });
  /** Ends a model lookup that is under way when the call ends. */
  #lookup: AbortController | undefined;
  #request: ModelRequest;
  #levels: number[] = [];
  #attempts = 0;
  #attempt: HttpAttempt | undefined;
  /** What earlier attempts took. */
  #spent: ModelUsage | null = null;
  /** How long this request may take to begin, and in all. */
  readonly #firstTokenMs: number;
  readonly #totalMs: number;
  #reader: WireReader | undefined;
  #answering = false;
  #finished = false;
  #stopTimer: () => void = () => {};
  #phase = 'connect' as 'connect' | 'first token' | 'between tokens';
  #phaseDeadline = Number.POSITIVE_INFINITY;
  #totalDeadline = Number.POSITIVE_INFINITY;

  constructor(setup: CallSetup, request: ModelRequest, signal: AbortSignal) {
    this.#setup = setup;
    this.#request = request;
    this.#signal = signal;
    const { firstTokenMs, totalMs } = setup.limits;
    this.#firstTokenMs = firstTokenMs * (patience[request.reasoningEffort ?? 'none'] ?? 1);
    this.#totalMs = totalMs + this.#firstTokenMs - firstTokenMs;
    this.events = new EventQueue({ started: () => this.#start(), abandoned: () => this.#release(true) });
  }

  #start(): void {
    if (this.#signal.aborted) {
      this.#onAbort();
      return;
    }
    this.#signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#totalDeadline = this.#setup.timers.now() + this.#totalMs;
    const { resolveModel } = this.#setup;
    if (resolveModel === undefined) {
      this.#prepare();
      return;
    }
    this.#arm();
    this.#lookup = new AbortController();
    resolveModel(this.#request.model, this.#lookup.signal).then(
      (model) => {
        this.#lookup = undefined;
        this.#request = { ...this.#request, model };
        this.#prepare();
      },
      (error: unknown) => this.#fail(connectionFailure('model_unavailable', `no model is known: ${String(error)}`, false)),
    );
  }

  #prepare(): void {
    if (this.#finished) return;
    this.#levels = this.#setup.memory.recall(this.#request.model, this.#setup.wire.variants(this.#request).length);
    this.#send();
  }

  #send(): void {
    if (this.#finished || this.events.closed) return;
    const { wire, pool, timers, limits } = this.#setup;
    this.#attempts++;
    this.#reader = undefined;
    const startedAt = timers.now();
    this.#enter('connect', startedAt + Math.min(limits.connectMs, this.#firstTokenMs));
    let body: Uint8Array;
    try {
      body = encodeText(JSON.stringify(this.#body()));
    } catch (error) {
      this.#fail(connectionFailure('model_rejected', `the request cannot be written as JSON: ${String(error)}`, false));
      return;
    }
    const reading = new AnswerReading(wire, {
      text: (text) => {
        this.#progress();
        this.events.text(text);
      },
      toolCall: (call) => {
        this.#progress();
        this.events.push({ type: 'tool_call', call });
      },
      progress: () => this.#think(),
      accepted: (reader) => {
        this.#reader = reader;
        this.#setup.memory.remember(this.#request.model, this.#levels);
      },
      ended: (ending) => this.#complete(ending),
      failed: (failure) => this.#failAttempt(attempt, failure),
    });
    const attempt = new HttpAttempt({
      connected: () => this.#enter('first token', startedAt + this.#firstTokenMs),
      answered: (status, headers) => reading.begin(status, headers),
      data: (chunk) => reading.data(chunk),
      ended: () => {
        reading.end();
        if (this.#finished) this.#stopTimer();
      },
      broke: (error) => reading.broke(error),
    });
    this.#attempt = attempt;
    const headers = {
      ...wire.headers,
      'content-type': 'application/json',
      'content-length': String(body.byteLength),
      accept: 'text/event-stream',
      'user-agent': 'parley',
    };
    try {
      // Its own time limits are off (0): they are coarse, and ours know what a token is.
      const path = wire.path(this.#request);
      pool.dispatch({ method: 'POST', path, headers, body: giveOnce(body), headersTimeout: 0, bodyTimeout: 0 }, attempt);
    } catch (error) {
      reading.broke(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #body(): Record<string, unknown> {
    const { wire } = this.#setup;
    const body = wire.body(this.#request);
    wire.variants(this.#request).forEach((variant, index) => {
      addForm(body, variant.forms[this.#levels[index] ?? 0] ?? {});
    });
    return body;
  }

  #failAttempt(attempt: HttpAttempt, failure: ProviderFailure): void {
    if (this.#finished || attempt !== this.#attempt) return;
    attempt.abort();
    this.#spent = addUsage(this.#spent, this.#reader?.usage() ?? null);
    this.#reader = undefined;
    if (this.#answering) this.#fail(failure);
    else if (this.#request.askOnce === true && failure.status === 200) this.#fail(failure);
    else if (this.#adjust(failure)) this.#send();
    else this.#retry(failure);
  }

  /** Moves the part of the request that was refused to its next form. */
  #adjust(failure: ProviderFailure): boolean {
    if (failure.status !== 400 && failure.status !== 422) return false;
    const subject = failure.parameter ?? failure.detail;
    const variants = this.#setup.wire.variants(this.#request);
    const index = variants.findIndex((variant, at) => variant.mentions.test(subject) && (this.#levels[at] ?? 0) < variant.forms.length - 1);
    if (index === -1) return false;
    this.#levels[index] = (this.#levels[index] ?? 0) + 1;
    this.#attempts--;
    return true;
  }

  #retry(failure: ProviderFailure): void {
    const { retry, random, timers } = this.#setup;
    const delay = failure.retryable ? retryDelay(retry, this.#attempts, failure.retryAfterMs, random) : null;
    if (delay === null || timers.now() + delay >= this.#totalDeadline) {
      this.#fail(failure);
      return;
    }
    this.#stopTimer();
    this.#stopTimer = timers.after(delay, () => this.#send());
  }

  #complete(ending: { reason: FinishReason; usage: ModelUsage | null }): void {
    this.#finish({ type: 'finished', ...ending });
  }

  #fail(failure: ProviderFailure): void {
    const { code, status } = failure;
    const detail = redactDetail(failure.detail, this.#setup.secrets);
    this.#finish({ type: 'failed', code, detail, status, usage: this.#reader?.usage() ?? null });
  }

  #finish(event: Terminal): void {
    if (this.#finished) return;
    this.#release(event.type !== 'finished');
    const { usage } = event;
    this.events.close(usage === null && event.type === 'finished' ? event : { ...event, usage: addUsage(this.#spent, usage) });
  }

  /** Lets go of everything the call holds; a complete answer's connection stays for the next call once the provider ends it. */
  #release(closeSocket: boolean): void {
    this.#finished = true;
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#lookup?.abort();
    this.#stopTimer();
    if (closeSocket) this.#attempt?.abort();
    else this.#stopTimer = this.#setup.timers.after(this.#setup.limits.betweenTokensMs, () => this.#attempt?.abort());
  }

  #progress(): void {
    if (!this.#answering) this.#forgetPrompt();
    const until = this.#setup.timers.now() + this.#setup.limits.betweenTokensMs;
    if (this.#phase === 'between tokens') this.#phaseDeadline = until;
    else this.#enter('between tokens', until);
  }

  /** A model that thinks may do so in silence, for as long as any may take to begin. */
  #think(): void {
    if (!this.#answering) this.#forgetPrompt();
    const until = this.#setup.timers.now() + this.#setup.limits.betweenTokensMs;
    this.#phaseDeadline = this.#phase === 'between tokens' ? until : Math.max(this.#phaseDeadline, until);
  }

  /** From the first token on nothing is sent again, and the answer may take minutes. */
  #forgetPrompt(): void {
    this.#answering = true;
    this.#request = { ...this.#request, system: '', messages: [], passages: [] };
  }

  #enter(phase: 'connect' | 'first token' | 'between tokens', deadline: number): void {
    this.#phase = phase;
    this.#phaseDeadline = deadline;
    this.#arm();
  }

  /** One timer serves all limits. It is not moved for every token: when it fires it looks at the deadlines and waits again. */
  #arm(): void {
    const { timers } = this.#setup;
    this.#stopTimer();
    const due = Math.min(this.#phaseDeadline, this.#totalDeadline);
    this.#stopTimer = timers.after(Math.max(0, due - timers.now()), () => {
      if (this.#finished) return;
      const now = timers.now();
      if (now >= this.#totalDeadline) this.#expire('in all', this.#totalMs);
      else if (now < this.#phaseDeadline) this.#arm();
      else if (this.#phase === 'connect') this.#expireConnect();
      else if (this.#phase === 'first token') this.#expire('before the first token', this.#firstTokenMs);
      else this.#expire('between two tokens', this.#setup.limits.betweenTokensMs);
    });
  }

  #expireConnect(): void {
    const attempt = this.#attempt;
    if (attempt === undefined) return;
    const detail = `no connection within ${this.#setup.limits.connectMs} ms`;
    this.#failAttempt(attempt, connectionFailure('model_unavailable', detail, true));
  }

  #expire(where: string, limitMs: number): void {
    // The provider may have said how the answer ends and only forgotten to hang up.
    const ending = this.#reader?.ending();
    if (ending) {
      this.#finish({ type: 'finished', ...ending });
      this.#attempt?.abort();
      return;
    }
    this.#fail(connectionFailure('model_timeout', `took longer than ${limitMs} ms ${where}`, false));
  }
}

/** How much longer than any other a model may take to begin that is asked to think. */
const patience: Readonly<Record<string, number>> = { medium: 2, high: 4 };

/** Adds one form of a variable part to a request; what both hold as an object is put together. */
function addForm(body: Record<string, unknown>, form: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(form)) {
    const known = body[name];
    body[name] = isObject(known) && isObject(value) ? { ...known, ...value } : value;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

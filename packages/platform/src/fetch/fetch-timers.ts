import { AppError } from '@parley/contract/errors';

/** The time one request has left: for each address until its headers, and for everything. */
export class FetchTimers {
  readonly #ending = new AbortController();
  readonly #total: NodeJS.Timeout;
  readonly #headersMs: number;
  #headers: NodeJS.Timeout | undefined;
  /** Aborted when a time has run out or the caller's signal was. */
  readonly signal: AbortSignal;

  constructor(limits: { totalMs: number; headersMs: number }, signal: AbortSignal | undefined) {
    this.#headersMs = limits.headersMs;
    this.#total = this.#start(limits.totalMs, 'end');
    this.signal = signal === undefined ? this.#ending.signal : AbortSignal.any([signal, this.#ending.signal]);
  }

  awaitHeaders(): void {
    this.#headers = this.#start(this.#headersMs, 'headers');
  }

  headersArrived(): void {
    clearTimeout(this.#headers);
  }

  end(): void {
    clearTimeout(this.#total);
    clearTimeout(this.#headers);
  }

  #start(ms: number, waitedFor: string): NodeJS.Timeout {
    return setTimeout(() => this.#ending.abort(new AppError('fetch_timeout', { details: { waitedFor } })), ms).unref();
  }
}

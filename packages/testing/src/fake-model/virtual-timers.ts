import type { CallTimers } from '@parley/platform/models/call-timers';

interface Pending {
  due: number;
  delayMs: number;
  run: () => void;
}

/**
 * Time that moves only when told to. Waits of at most `elapseUpToMs` pass by themselves at the next turn of the event loop,
 * so that retries need no sleeping, while longer ones, such as time limits, wait for `advance`.
 */
export class VirtualTimers implements CallTimers {
  /** Every wait that has passed by itself, in order. */
  readonly elapsed: number[] = [];
  readonly #elapseUpToMs: number;
  readonly #pending = new Set<Pending>();
  #now = 0;

  constructor(elapseUpToMs = 0) {
    this.#elapseUpToMs = elapseUpToMs;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const pending = { due: this.#now + delayMs, delayMs, run };
    this.#pending.add(pending);
    if (delayMs <= this.#elapseUpToMs) setImmediate(() => this.#elapse(pending));
    return () => this.#pending.delete(pending);
  }

  /** Timers that wait now. */
  get waiting(): number {
    return this.#pending.size;
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const pending of [...this.#pending].sort((a, b) => a.due - b.due)) {
      if (pending.due <= this.#now && this.#pending.delete(pending)) pending.run();
    }
  }

  #elapse(pending: Pending): void {
    if (!this.#pending.delete(pending)) return;
    this.elapsed.push(pending.delayMs);
    this.#now = Math.max(this.#now, pending.due);
    pending.run();
  }
}

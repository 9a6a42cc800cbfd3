/** The events of one log that this process holds, and the readers waiting for more. */
export class HeldLog {
  /** Readers that follow it now. */
  readers = 0;
  state: 'live' | 'ended' | 'broken' = 'live';
  readonly #maxEvents: number;
  #events: unknown[] = [];
  #firstId: number;
  #waiting: (() => void)[] = [];

  constructor(maxEvents: number, firstId = 1) {
    this.#maxEvents = maxEvents;
    this.#firstId = firstId;
  }

  get firstId(): number {
    return this.#firstId;
  }

  get lastId(): number {
    return this.#firstId + this.#events.length - 1;
  }

  get size(): number {
    return this.#events.length;
  }

  append(event: unknown): number {
    if (this.state !== 'live') return this.lastId;
    this.#events.push(event);
    // Twice the bound before cutting to it: each event is then moved once, not each time one is added.
    if (this.#events.length >= 2 * this.#maxEvents) this.#firstId += this.#events.splice(0, this.#events.length - this.#maxEvents).length;
    this.wake();
    return this.lastId;
  }

  /** `broken`: what is missing will not come, although the log has not ended. */
  finish(state: 'ended' | 'broken'): void {
    if (this.state !== 'live') return;
    this.state = state;
    this.wake();
  }

  /** Whether every event after `afterId` that there ever was is still here. */
  holdsAfter(afterId: number): boolean {
    return afterId + 1 >= this.#firstId;
  }

  at(id: number): unknown {
    return this.#events[id - this.#firstId];
  }

  /** The events from that id on, as far as they are held. */
  from(id: number): unknown[] {
    return this.#events.slice(Math.max(0, id - this.#firstId));
  }

  /** Resolves when something has changed; also, now and then, when nothing has. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  wake(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

import type { ModelEvent } from './model-port.ts';

interface QueueHooks {
  /** The first event was asked for. */
  started(): void;
  /** The consumer left before the terminal event. */
  abandoned(): void;
}

/** Hands events from a pushing producer to one `for await`. Text that waits is joined, so a slow consumer costs no memory per token. */
export class EventQueue implements AsyncIterableIterator<ModelEvent> {
  readonly #hooks: QueueHooks;
  readonly #waiting: ((result: IteratorResult<ModelEvent>) => void)[] = [];
  #events: ModelEvent[] = [];
  #head = 0;
  #started = false;
  #closed = false;

  constructor(hooks: QueueHooks) {
    this.#hooks = hooks;
  }

  get closed(): boolean {
    return this.#closed;
  }

  text(text: string): void {
    const last = this.#head < this.#events.length ? this.#events.at(-1) : undefined;
    if (last?.type === 'text') last.text += text;
    else this.push({ type: 'text', text });
  }

  push(event: ModelEvent): void {
    if (this.#closed) return;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting({ value: event, done: false });
      return;
    }
    this.#events.push(event);
  }

  /** Adds the terminal event. Whatever is pushed afterwards is dropped. */
  close(terminal: ModelEvent): void {
    this.push(terminal);
    this.#closed = true;
    for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<ModelEvent>> {
    if (!this.#started) {
      this.#started = true;
      this.#hooks.started();
    }
    const event = this.#events[this.#head];
    if (event !== undefined) {
      this.#head++;
      if (this.#head === this.#events.length) this.#empty();
      return Promise.resolve({ value: event, done: false });
    }
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<ModelEvent>> {
    if (!this.#closed) {
      this.#closed = true;
      for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
      this.#hooks.abandoned();
    }
    this.#empty();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #empty(): void {
    this.#events = [];
    this.#head = 0;
  }
}

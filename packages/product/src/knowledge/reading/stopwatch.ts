/** Calls `onOver` once it has gone for so long in all; time in which it is paused does not count. It stands until `goOn`. */
export class Stopwatch {
  #leftMs: number;
  #wentAt = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #onOver: () => void;

  constructor(leftMs: number, onOver: () => void) {
    this.#leftMs = leftMs;
    this.#onOver = onOver;
  }

  goOn(): void {
    this.#wentAt = performance.now();
    this.#timer = setTimeout(this.#onOver, this.#leftMs);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#wentAt));
  }
}

/** What nobody asked for in as long is forgotten, or in twice as long: what was erased does not stay in memory. */
export const forgottenAfterMs = 10 * 60_000;

/**
 * What was read lately, by its key: at most so many bytes in each of two halves, what was asked for since the younger one was begun, and
 * what was asked for before that and not since.
 */
export class RecentMemory<Value> {
  readonly #most: number;
  readonly #bytesOf: (value: Value) => number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #bytes = 0;
  #aging: NodeJS.Timeout | undefined;

  constructor(mostBytes: number, bytesOf: (value: Value) => number) {
    this.#most = mostBytes;
    this.#bytesOf = bytesOf;
  }

  recall(key: string): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const older = this.#old.get(key);
    if (older !== undefined) this.keep(key, older);
    return older;
  }

  keep(key: string, value: Value): void {
    const bytes = this.#bytesOf(value);
    if (this.#bytes + bytes > this.#most) this.#age();
    this.#bytes += bytes;
    this.#young.set(key, value);
    this.#aging ??= setInterval(() => this.#age(), forgottenAfterMs).unref();
  }

  #age(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#bytes = 0;
    if (this.#old.size > 0) return;
    clearInterval(this.#aging);
    this.#aging = undefined;
  }
}

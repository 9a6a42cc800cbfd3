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
    this.#bytes += bytes;
    if (this.#bytes > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#bytes = bytes;
    }
    this.#young.set(key, value);
  }
}

const maxModels = 500;

/** Remembers, per model, which form of each request variant its provider accepted, so that a refusal costs one round trip per process. */
export class VariantMemory {
  readonly #levels = new Map<string, readonly number[]>();

  recall(model: string, count: number): number[] {
    return [...(this.#levels.get(model) ?? new Array<number>(count).fill(0))];
  }

  remember(model: string, levels: readonly number[]): void {
    if (levels.every((level) => level === 0)) return;
    if (this.#levels.size >= maxModels && !this.#levels.has(model)) this.#levels.clear();
    this.#levels.set(model, [...levels]);
  }
}

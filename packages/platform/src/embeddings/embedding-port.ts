/** Texts as vectors, in the order the texts were given, each of length one. */
export interface EmbeddedTexts {
  vectors: Float32Array[];
  /** As the provider counted them; null when it did not say. */
  inputTokens: number | null;
}

export interface EmbedOptions {
  /** Aborting it rejects with its reason, also while a retry is waited for. */
  readonly signal: AbortSignal;
  /** Attempts in all; 1 when somebody is waiting. */
  readonly attempts?: number;
  /** For one attempt, to the last byte of its answer. */
  readonly timeoutMs?: number;
}

/** One model that turns texts into vectors. */
export interface EmbeddingProvider {
  /** Stable name for usage and prices: `openai`, `openai-compatible`. */
  readonly name: string;
  readonly model: string;
  /**
   * Embeds texts in one request: the caller keeps to what a request may hold. Throws an `AppError` with a code of models or of the
   * guarded fetch. `model_rejected` means that sending the same again is of no use; its `details.status` is there when the provider said so.
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<EmbeddedTexts>;
}

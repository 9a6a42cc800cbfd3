/** A function call the fake model makes. `arguments` that is not text is sent as its JSON. */
export interface FakeToolCall {
  name: string;
  arguments: unknown;
  id?: string;
}

export interface FakeUsage {
  inputTokens: number;
  cachedInputTokens?: number;
  cacheWriteTokens?: number;
  outputTokens: number;
}

/** What is wrong with the vectors of an answer. */
export type SpoiledVectors = 'short' | 'not_numbers' | 'other_dimension' | 'no_direction' | 'garbage';

interface Pace {
  /** Before the first token; the server's own default when absent. */
  firstTokenMs?: number;
  /** 0 means all at once. */
  tokensPerSecond?: number;
}

/**
 * What the fake model does with one request. Faults with `afterTokens` happen when that many tokens of the answer have been sent;
 * `hang` without it never even sends headers.
 */
export type Behaviour =
  | ({ kind: 'answer'; text?: string; reason?: 'stop' | 'length' | 'content_filter'; usage?: FakeUsage | 'none' } & Pace)
  | ({ kind: 'tool_call'; calls: readonly FakeToolCall[]; text?: string } & Pace)
  | {
      kind: 'error';
      status: number;
      message?: string;
      retryAfterSeconds?: number;
      type?: string;
      body?: string;
      headers?: Readonly<Record<string, string>>;
    }
  | ({ kind: 'hang'; afterTokens?: number; text?: string } & Pace)
  | ({ kind: 'cut'; afterTokens: number; text?: string } & Pace)
  | ({ kind: 'malformed'; afterTokens: number; text?: string } & Pace)
  | ({ kind: 'error_event'; afterTokens: number; type?: string; text?: string } & Pace)
  /** Ends the answer without saying that it is complete. */
  | ({ kind: 'stop_short'; afterTokens: number; text?: string } & Pace)
  /** Does what any text of the prompt asks for: see {@link obey}. */
  | { kind: 'obey' }
  /** Of embeddings alone: an answer whose vectors are of no use. */
  | { kind: 'spoiled'; vectors: SpoiledVectors };

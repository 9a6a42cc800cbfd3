import type { IncomingHttpHeaders } from 'node:http';

export type Outcome = 'finished' | 'aborted' | 'cut' | 'refused';

/** One request the fake model received: what was asked, and what became of it. */
export class RecordedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined when it was not. */
  readonly body: unknown;
  /** Resolves when the answer is complete, refused, or broken off by either side. */
  readonly ended: Promise<Outcome>;
  outcome: Outcome | null = null;
  tokensSent = 0;
  /** Milliseconds from the request to the moment the caller hung up; null when it did not. */
  abortedAfterMs: number | null = null;
  /** What a provider would charge for: the prompt, and every token that was sent whether it was read or not. */
  billed = { inputTokens: 0, outputTokens: 0 };
  readonly #startedAt = performance.now();
  #resolve: (outcome: Outcome) => void = () => {};

  constructor(path: string, headers: IncomingHttpHeaders, body: unknown) {
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  sent(tokens: number): void {
    this.tokensSent += tokens;
    this.billed.outputTokens += tokens;
  }

  end(outcome: Outcome): void {
    if (this.outcome !== null) return;
    this.outcome = outcome;
    if (outcome === 'aborted') this.abortedAfterMs = performance.now() - this.#startedAt;
    this.#resolve(outcome);
  }
}

/** What one request through the guard asks for. What is left out is `GET`, with the limits of {@link usualFetchLimits}. */
export interface GuardedRequest extends Partial<FetchLimits> {
  readonly method?: string;
  /** Headers that belong to the connection, `host` among them, are the platform's own and passed over. */
  readonly headers?: Headers | Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | undefined;
  /** `follow` (the default) asks again at the next address, `manual` gives back the redirect, `error` refuses it. */
  readonly redirect?: 'follow' | 'manual' | 'error';
  /** Aborting it rejects with its reason, also while the body is read. */
  readonly signal?: AbortSignal | undefined;
}

export interface FetchLimits {
  /** Bytes of the body, counted after it was decompressed. */
  readonly maxBytes: number;
  /** From the first byte sent to the last one read, redirects included. */
  readonly totalMs: number;
  /** From asking an address to its headers, connecting included. */
  readonly headersMs: number;
  readonly maxRedirects: number;
}

export const usualFetchLimits: FetchLimits = { maxBytes: 10 * 1024 * 1024, totalMs: 10_000, headersMs: 10_000, maxRedirects: 5 };

/**
 * Asks an address that a tenant chose. Like `fetch`, but it reaches public addresses and what the operator opened only, on
 * every hop, and within limits. Throws `address_not_allowed`, `fetch_failed`, `fetch_timeout` or `response_too_large`; the
 * last two also while the body is read. An answer with an error status is an answer.
 */
export type GuardedFetch = (url: string | URL, request?: GuardedRequest) => Promise<Response>;

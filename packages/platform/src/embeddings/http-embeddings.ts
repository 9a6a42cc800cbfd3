import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import { baseAddress } from '../models/base-address.ts';
import { type CallTimers, systemTimers } from '../models/call-timers.ts';
import { readProviderFailure } from '../models/read-provider-failure.ts';
import { redactDetail } from '../models/redact-detail.ts';
import { defaultRetryPolicy, retryDelay } from '../models/retry-delay.ts';
import type { EmbeddedTexts, EmbeddingProvider, EmbedOptions } from './embedding-port.ts';
import { readVectors } from './read-vectors.ts';

/** Where embeddings are asked for, and how. */
export interface EmbeddingSetup {
  provider: 'openai' | 'openai-compatible';
  model: string;
  /** What to ask the model for; what it gives by itself when left out. */
  dimension?: number | undefined;
  /** The base address, with `/v1` where the server has it; OpenAI's own when left out. */
  address?: string | undefined;
  apiKey?: string | undefined;
}

export interface EmbeddingDeps {
  readonly fetch: GuardedFetch;
  readonly timers?: CallTimers;
  readonly random?: () => number;
}

/** What of OpenAI's request a server is asked: some refuse fields they do not know. */
interface Variant {
  base64: boolean;
  dimensions: boolean;
}

const openAiAddress = 'https://api.openai.com/v1';
const usualTimeoutMs = 30_000;
const maxAnswerBytes = 64 * 1024 * 1024;
/** A job can wait for as long as a provider's minute lasts. */
const patience = { ...defaultRetryPolicy, maxBackoffMs: 8_000, maxRetryAfterMs: 65_000 };

/**
 * Embeddings over OpenAI's `/embeddings`, of OpenAI or of any server that speaks it. Vectors are asked for as base64, a third of the bytes;
 * a compatible server that refuses this, or a dimension, is asked without, and its answer is still held to the dimension.
 */
export function httpEmbeddings(setup: EmbeddingSetup, deps: EmbeddingDeps): EmbeddingProvider {
  const { origin, path } = baseAddress(setup.address ?? openAiAddress);
  const url = `${origin}${path}/embeddings`;
  let variants = variantsOf(setup);

  async function embed(texts: readonly string[], options: EmbedOptions): Promise<EmbeddedTexts> {
    let first: unknown;
    for (const variant of variants) {
      try {
        const embedded = await insist(() => askOnce(url, setup, deps, variant, texts, options), deps, options);
        variants = [variant];
        return embedded;
      } catch (error) {
        first ??= error;
        if (!(error instanceof EmbeddingRefused) || (error.answered !== 400 && error.answered !== 422)) throw error;
      }
    }
    throw first;
  }
  return { name: setup.provider, model: setup.model, embed };
}

function variantsOf({ provider, dimension }: EmbeddingSetup): Variant[] {
  const dimensions = dimension !== undefined;
  if (provider === 'openai') return [{ base64: true, dimensions }];
  const bare = [
    { base64: true, dimensions: false },
    { base64: false, dimensions: false },
  ];
  return dimensions ? [{ base64: true, dimensions }, { base64: false, dimensions }, ...bare] : bare;
}

/** A provider's error answer; `retryAfterMs` is how long it asked to wait. */
class EmbeddingRefused extends AppError {
  /** What the provider answered. */
  readonly answered: number;
  readonly retryAfterMs: number | null;
  readonly again: boolean;

  constructor(status: number, headers: Headers, body: string, secrets: readonly string[]) {
    const failure = readProviderFailure(status, Object.fromEntries(headers), body);
    const detail = redactDetail(failure.detail, secrets);
    super(failure.code, { message: `the embedding model answered ${detail}`, details: { status, detail } });
    this.answered = status;
    this.retryAfterMs = failure.retryAfterMs;
    this.again = failure.retryable;
  }
}

async function insist<Result>(attempt: () => Promise<Result>, deps: EmbeddingDeps, options: EmbedOptions): Promise<Result> {
  const { timers = systemTimers, random = Math.random } = deps;
  const policy = { ...patience, attempts: options.attempts ?? 4 };
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      options.signal.throwIfAborted();
      const again = error instanceof EmbeddingRefused ? error.again : error instanceof AppError && error.retryable;
      const delay = again ? retryDelay(policy, tried, error instanceof EmbeddingRefused ? error.retryAfterMs : null, random) : null;
      if (delay === null) throw error;
      await pause(timers, delay, options.signal);
    }
  }
}

async function askOnce(
  url: string,
  { model, apiKey, dimension }: EmbeddingSetup,
  { fetch }: EmbeddingDeps,
  variant: Variant,
  texts: readonly string[],
  { signal, timeoutMs = usualTimeoutMs }: EmbedOptions,
): Promise<EmbeddedTexts> {
  const answer = await reach(async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model,
        input: texts,
        ...(variant.base64 ? { encoding_format: 'base64' } : {}),
        ...(variant.dimensions ? { dimensions: dimension } : {}),
      }),
      // A key must not follow a redirect.
      redirect: 'error',
      signal,
      maxBytes: maxAnswerBytes,
      totalMs: timeoutMs,
      headersMs: timeoutMs,
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  });
  if (answer.status === 200) return readVectors(answer.body, texts.length, dimension);
  throw new EmbeddingRefused(answer.status, answer.headers, answer.body, apiKey === undefined ? [] : [apiKey]);
}

/** Tells what the guarded fetch could not do in the codes of models; an address that may not be reached stays what it is. */
async function reach<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'address_not_allowed') throw error;
    const codes = { fetch_timeout: 'model_timeout', response_too_large: 'model_rejected' } as const;
    const code = error.code in codes ? codes[error.code as keyof typeof codes] : 'model_unavailable';
    throw new AppError(code, { message: error.message, details: { ...error.details }, cause: error });
  }
}

function pause(timers: CallTimers, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(delayMs, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

import type { TenantId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EmbeddingProvider } from '@parley/platform/embeddings/embedding-port';
import type { Log } from '@parley/platform/telemetry/log-port';
import type { EmbeddingIndex } from './embedding-index.ts';
import { findSearchedIndex } from './embedding-indexes.store.ts';
import { type EmbeddingDeps, openEmbeddingProvider } from './open-embedding-provider.ts';

/** A question as a vector of the index that is searched. */
export interface QuestionVector {
  index: EmbeddingIndex;
  vector: Float32Array;
  /** Set when the model was just asked: to be written into the ledger with what the question leads to. */
  call: { provider: Pick<EmbeddingProvider, 'name' | 'model'>; inputTokens: number | null } | undefined;
}

/** Embeds questions for the search; undefined where there is no index, or no vector in time. Never throws. */
export type EmbedQuestion = (scope: TenantScope, question: string) => Promise<QuestionVector | undefined>;

export interface QuestionEmbedderDeps extends EmbeddingDeps {
  readonly now: () => number;
  readonly log: Log;
  readonly metrics: { questionEmbedded(outcome: 'embedded' | 'remembered' | 'failed' | 'skipped'): void };
  /** How long the index of a tenant is remembered: 3 seconds when left out. */
  readonly rememberMs?: number;
  /** How long a visitor waits for a vector at most; then words alone answer. */
  readonly timeoutMs?: number;
}

const mostRemembered = 1_000;
const usualTimeoutMs = 800;
/** After so many failures in a row the model is left alone for a while, so that not every visitor waits for it in vain. */
const failuresBeforeRest = 3;
const restMs = 15_000;

/** Embeds each question once while it is remembered, and does without where the model is slow or away. */
export function createQuestionEmbedder(deps: QuestionEmbedderDeps): EmbedQuestion {
  const { now, rememberMs = 3_000, timeoutMs = usualTimeoutMs, metrics, log } = deps;
  const indexes = new Map<TenantId, { index: Promise<EmbeddingIndex | undefined>; until: number }>();
  const providers = new Map<string, { provider: EmbeddingProvider; failures: number; restsUntil: number }>();
  const vectors = new Map<string, Float32Array>();

  function indexOf(scope: TenantScope): Promise<EmbeddingIndex | undefined> {
    const known = indexes.get(scope.tenantId);
    if (known !== undefined && known.until > now()) return known.index;
    if (indexes.size >= 10 * mostRemembered) indexes.clear();
    const index = scope.transaction(findSearchedIndex);
    indexes.set(scope.tenantId, { index, until: now() + rememberMs });
    index.catch(() => indexes.delete(scope.tenantId));
    return index;
  }

  function providerOf(scope: TenantScope, index: EmbeddingIndex) {
    const key = `${index.id} ${index.secret?.toString('base64') ?? ''}`;
    let known = providers.get(key);
    if (known === undefined) {
      if (providers.size >= mostRemembered) providers.clear();
      known = { provider: openEmbeddingProvider(deps, scope.tenantId, index), failures: 0, restsUntil: 0 };
      providers.set(key, known);
    }
    return known;
  }

  async function embed(scope: TenantScope, question: string): Promise<QuestionVector | undefined> {
    const index = await indexOf(scope);
    if (index === undefined) return undefined;
    const key = `${index.id} ${question}`;
    const remembered = vectors.get(key);
    if (remembered !== undefined) {
      // The one asked last is forgotten last.
      vectors.delete(key);
      vectors.set(key, remembered);
      metrics.questionEmbedded('remembered');
      return { index, vector: remembered, call: undefined };
    }
    const reached = providerOf(scope, index);
    if (reached.restsUntil > now()) {
      metrics.questionEmbedded('skipped');
      return undefined;
    }
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const { vectors: given, inputTokens } = await reached.provider.embed([question], { signal, attempts: 1, timeoutMs });
      const [vector] = given;
      if (vector === undefined || (index.dimension !== null && vector.length !== index.dimension))
        throw new Error('a vector of another dimension');
      reached.failures = 0;
      vectors.set(key, vector);
      const [oldest] = vectors.keys();
      if (vectors.size > mostRemembered && oldest !== undefined) vectors.delete(oldest);
      metrics.questionEmbedded('embedded');
      return { index, vector, call: { provider: reached.provider, inputTokens } };
    } catch (error) {
      reached.failures += 1;
      if (reached.failures >= failuresBeforeRest) reached.restsUntil = now() + restMs;
      metrics.questionEmbedded('failed');
      log.warn({ err: error, tenantId: scope.tenantId }, 'a question is searched by words alone, because it could not be embedded');
      return undefined;
    }
  }

  return async (scope, question) => {
    try {
      return await embed(scope, question);
    } catch (error) {
      metrics.questionEmbedded('failed');
      log.error({ err: error, tenantId: scope.tenantId }, 'a question is searched by words alone, because its index could not be read');
      return undefined;
    }
  };
}

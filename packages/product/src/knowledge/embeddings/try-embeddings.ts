import type { EmbeddingFailure, TestEmbeddingsBody } from '@parley/contract/embeddings';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { changedSettings, connectionOf } from './connection-of.ts';
import { recordEmbedding } from './embed-batch.ts';
import { toEmbeddingFailure } from './embedding-index.ts';
import { findEmbeddingSettings } from './embedding-settings.store.ts';
import { type EmbeddingDeps, openEmbeddingProvider } from './open-embedding-provider.ts';

const patienceMs = 15_000;

export interface EmbeddingTest {
  ok: boolean;
  dimension: number | null;
  milliseconds: number;
  failure: EmbeddingFailure | null;
}

/** Embeds one short text with a connection, stored or not, and says what came of it: a provider that refuses is a result, not an error. */
export async function tryEmbeddings(
  scope: TenantScope,
  deps: EmbeddingDeps & { monotonic: () => number },
  body: TestEmbeddingsBody,
  signal: AbortSignal,
): Promise<EmbeddingTest> {
  const sealing = { secretBox: deps.secretBox, tenantId: scope.tenantId };
  const stored = await scope.transaction(findEmbeddingSettings);
  const connection = connectionOf(sealing, changedSettings(sealing, stored, body));
  if (connection === undefined) throw new AppError('invalid_request');
  const provider = openEmbeddingProvider(deps, scope.tenantId, connection);
  const begun = deps.monotonic();
  const milliseconds = (): number => Math.round(deps.monotonic() - begun);
  try {
    const { vectors, inputTokens } = await provider.embed(['A question about opening hours.'], {
      signal,
      attempts: 1,
      timeoutMs: patienceMs,
    });
    const result = { ok: true, dimension: vectors[0]?.length ?? null, milliseconds: milliseconds(), failure: null };
    await scope.transaction((db) => recordEmbedding(db, provider, inputTokens));
    return result;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failure = toEmbeddingFailure({ code: error.code, details: { ...error.details } });
    return { ok: false, dimension: null, milliseconds: milliseconds(), failure };
  }
}

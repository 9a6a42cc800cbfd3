import type { EmbeddingIndexResponse, EmbeddingSettingsResponse } from '@parley/contract/embeddings';
import type { EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { toEmbeddingIndexResponse } from './embedding-index.ts';
import { selectEmbeddingIndexes } from './embedding-indexes.store.ts';
import { findEmbeddingSettings } from './embedding-settings.store.ts';
import { countEmbedded } from './embeddings.store.ts';

/** The settings as they are shown: without the key. */
export async function readEmbeddings(scope: TenantScope): Promise<EmbeddingSettingsResponse> {
  return scope.transaction(async (db) => {
    const { secret, provider, model, dimension, address, requestsPerMinute } = await findEmbeddingSettings(db);
    const indexed = (await selectEmbeddingIndexes(db)).some(
      (index) =>
        index.state !== 'failed' &&
        index.provider === provider &&
        index.model === model &&
        index.address === address &&
        (dimension === null || index.dimension === null || index.dimension === dimension),
    );
    return { provider, model, dimension, address, requestsPerMinute, hasKey: secret !== null, indexed };
  });
}

/** All indexes with how far they are, the newest first, or the one of an id. */
export async function listIndexes(scope: TenantScope, only?: EmbeddingIndexId): Promise<EmbeddingIndexResponse[]> {
  return scope.transaction(async (db) => {
    const counts = await countEmbedded(db);
    const none = { chunks: 0, embedded: 0, refused: 0 };
    const indexes = (await selectEmbeddingIndexes(db)).filter(({ id }) => only === undefined || id === only);
    return indexes.map((index) => toEmbeddingIndexResponse(index, counts.get(index.id) ?? none));
  });
}

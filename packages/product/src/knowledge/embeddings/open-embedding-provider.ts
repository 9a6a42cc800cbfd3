import type { TenantId } from '@parley/contract/ids';
import type { EmbeddingProvider } from '@parley/platform/embeddings/embedding-port';
import { httpEmbeddings } from '@parley/platform/embeddings/http-embeddings';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import type { EmbeddingConnection } from './embedding-index.ts';

export interface EmbeddingDeps {
  readonly fetch: GuardedFetch;
  readonly secretBox: SecretBox;
}

/** Where a key is sealed for: the settings, or an index. */
export function embeddingKeyPlace(tenantId: TenantId, table: 'embedding_settings' | 'embedding_indexes'): SecretPlace {
  return { owner: tenantId, purpose: `${table}.secret` };
}

/** The model an index was built by. */
export function openEmbeddingProvider(
  { fetch, secretBox }: EmbeddingDeps,
  tenantId: TenantId,
  connection: Omit<EmbeddingConnection, 'requestsPerMinute'>,
): EmbeddingProvider {
  const { provider, model, dimension, address, secret } = connection;
  return httpEmbeddings(
    {
      provider,
      model,
      dimension: dimension ?? undefined,
      address: address ?? undefined,
      apiKey: secret === null ? undefined : secretBox.open(embeddingKeyPlace(tenantId, 'embedding_indexes'), secret),
    },
    { fetch },
  );
}

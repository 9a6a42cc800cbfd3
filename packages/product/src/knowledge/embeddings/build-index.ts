import { AppError } from '@parley/contract/errors';
import type { EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { connectionOf } from './connection-of.ts';
import { insertEmbeddingIndex, lockEmbeddingIndexes } from './embedding-indexes.store.ts';
import { findEmbeddingSettings } from './embedding-settings.store.ts';
import type { EmbeddingDeps } from './open-embedding-provider.ts';
import { requestEmbedding } from './request-embedding.ts';

/** Builds an index of the settings beside the one that is searched, which stays as it is. One at a time: `conflict` while another waits. */
export async function buildIndex(
  scope: TenantScope,
  { secretBox }: Pick<EmbeddingDeps, 'secretBox'>,
  trail: AuditTrail,
): Promise<EmbeddingIndexId> {
  return scope.transaction(async (db) => {
    const indexes = await lockEmbeddingIndexes(db);
    if (indexes.some(({ state }) => state === 'building' || state === 'ready'))
      throw new AppError('in_use', { message: 'another index is being built, or waits to be switched to' });
    const connection = connectionOf({ secretBox, tenantId: scope.tenantId }, await findEmbeddingSettings(db));
    if (connection === undefined)
      throw new AppError('invalid_request', { details: { issues: [{ in: 'body', path: 'provider', message: 'is switched off' }] } });
    const { id } = await insertEmbeddingIndex(db, { ...connection, activateWhenReady: false });
    await requestEmbedding(db);
    await recordAudit(db, trail, { action: 'embedding_index.built', target: { kind: 'embeddingIndex', id } });
    return id;
  });
}

import { AppError } from '@parley/contract/errors';
import type { EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { deleteEmbeddingIndex, lockEmbeddingIndexes } from './embedding-indexes.store.ts';
import { findEmbeddingSettings } from './embedding-settings.store.ts';

/** Deletes an index with its vectors. The one that is searched stays until another is, or until search by vectors is switched off. */
export async function removeIndex(scope: TenantScope, id: EmbeddingIndexId, trail: AuditTrail): Promise<void> {
  await scope.transaction(async (db) => {
    const index = (await lockEmbeddingIndexes(db)).find((one) => one.id === id);
    if (index === undefined) throw new AppError('not_found');
    if (index.state === 'active' && (await findEmbeddingSettings(db)).provider !== 'none')
      throw new AppError('in_use', { message: 'the index is searched' });
    await deleteEmbeddingIndex(db, id);
    await recordAudit(db, trail, { action: 'embedding_index.removed', target: { kind: 'embeddingIndex', id } });
  });
}

import { AppError } from '@parley/contract/errors';
import type { EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { deleteEmbeddingIndex, lockEmbeddingIndexes, updateEmbeddingIndex } from './embedding-indexes.store.ts';
import { requestEmbedding } from './request-embedding.ts';

/**
 * Searches with an index that is ready, or goes back to the previous one, from the next question on. The one it takes the place of becomes the
 * previous one; what was that before is deleted.
 */
export async function activateIndex(scope: TenantScope, id: EmbeddingIndexId, trail: AuditTrail): Promise<void> {
  await scope.transaction(async (db) => {
    const indexes = await lockEmbeddingIndexes(db);
    const chosen = indexes.find((index) => index.id === id);
    if (chosen === undefined) throw new AppError('not_found');
    if (chosen.state === 'active') return;
    if (chosen.state !== 'ready' && chosen.state !== 'previous') throw new AppError('in_use', { message: 'the index is not whole yet' });
    const active = indexes.find(({ state }) => state === 'active');
    const previous = indexes.find(({ state }) => state === 'previous');
    if (previous !== undefined && previous.id !== id) await deleteEmbeddingIndex(db, previous.id);
    // Through a state that may be had by many: no two may be active or previous at any moment.
    if (previous?.id === id) await updateEmbeddingIndex(db, id, { state: 'failed' });
    if (active !== undefined) await updateEmbeddingIndex(db, active.id, { state: 'previous' });
    await updateEmbeddingIndex(db, id, { state: 'active', failure: null });
    await requestEmbedding(db);
    await recordAudit(db, trail, { action: 'embedding_index.activated', target: { kind: 'embeddingIndex', id } });
  });
}

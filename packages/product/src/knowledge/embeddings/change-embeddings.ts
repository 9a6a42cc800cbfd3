import type { EmbeddingSettingsBody } from '@parley/contract/embeddings';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../../audit/public.ts';
import { changedSettings, connectionOf } from './connection-of.ts';
import { type EmbeddingConnection, type EmbeddingIndex, sameVectors } from './embedding-index.ts';
import { insertEmbeddingIndex, lockEmbeddingIndexes, updateEmbeddingIndex } from './embedding-indexes.store.ts';
import { type EmbeddingSettings, findEmbeddingSettings, putEmbeddingSettings } from './embedding-settings.store.ts';
import type { EmbeddingDeps } from './open-embedding-provider.ts';
import { requestEmbedding } from './request-embedding.ts';

/**
 * Stores the settings. The first time it builds an index that is searched once it is whole; later an index of another model has to be built
 * beside the one that is searched. A new key serves the indexes of the same model too, and what stood still goes on.
 */
export async function changeEmbeddings(
  scope: TenantScope,
  { secretBox }: Pick<EmbeddingDeps, 'secretBox'>,
  body: EmbeddingSettingsBody,
  trail: AuditTrail,
): Promise<void> {
  const sealing = { secretBox, tenantId: scope.tenantId };
  await scope.transaction(async (db) => {
    const indexes = await lockEmbeddingIndexes(db);
    const stored = await findEmbeddingSettings(db);
    const settings = changedSettings(sealing, stored, body);
    await putEmbeddingSettings(db, settings);
    const connection = connectionOf(sealing, settings);
    if (connection !== undefined) await adopt(db, indexes, connection);
    await requestEmbedding(db);
    const changed = changedFields(audited(stored), audited(settings), auditedNames);
    if (changed !== undefined) await recordAudit(db, trail, { action: 'embeddings.changed', ...changed });
  });
}

async function adopt(db: TenantDb, indexes: readonly EmbeddingIndex[], connection: EmbeddingConnection): Promise<void> {
  const { secret, requestsPerMinute } = connection;
  const underWay = indexes.some(({ state }) => state === 'building' || state === 'ready');
  let served = false;
  for (const index of indexes) {
    if (!sameVectors(index, connection)) continue;
    const again: boolean = index.state === 'failed' && !underWay && !served;
    served ||= index.state !== 'failed' || again;
    await updateEmbeddingIndex(db, index.id, { secret, requestsPerMinute, ...(again ? { state: 'building', failure: null } : {}) });
  }
  const first = !indexes.some(({ state }) => state !== 'failed');
  if (first && !served) await insertEmbeddingIndex(db, { ...connection, activateWhenReady: true });
}

const auditedNames = ['provider', 'model', 'dimension', 'address', 'requestsPerMinute', 'hasKey'] as const;

/** What the audit log holds of the settings: of the key only whether there is one. */
function audited({ secret, ...fields }: EmbeddingSettings): Record<(typeof auditedNames)[number], string | number | boolean | null> {
  return { ...fields, hasKey: secret !== null };
}

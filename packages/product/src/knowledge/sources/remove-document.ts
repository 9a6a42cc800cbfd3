import { AppError } from '@parley/contract/errors';
import type { DocumentId, SourceId } from '@parley/contract/ids';
import type { SourceKind } from '@parley/contract/knowledge';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { announceSources } from './announce-sources.ts';
import { deleteDocument } from './documents.store.ts';
import { countContents, lockSource } from './sources.store.ts';

/** Removes a document from a source that is kept document by document. The next question can no longer be answered from it. */
export async function removeDocument(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  input: { sourceId: SourceId; kinds: readonly SourceKind[]; document: { id: DocumentId } | { externalId: string } },
): Promise<void> {
  const { sourceId, kinds, document } = input;
  await scope.transaction(async (db) => {
    const source = await lockSource(db, sourceId);
    if (source === undefined) throw new AppError('not_found');
    if (!kinds.includes(source.kind)) throw new AppError('source_kind', { details: { kind: source.kind } });
    if (!(await deleteDocument(db, sourceId, document))) throw new AppError('not_found');
    await countContents(db, sourceId);
  });
  announceSources(deps.events, scope.tenantId, 'changed');
}

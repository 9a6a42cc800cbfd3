import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { AuditTrail } from '../../audit/public.ts';
import { compareDocumentsJob, deleteFileJob } from '../knowledge.jobs.ts';
import { announceSources } from './announce-sources.ts';
import { sourceFiles } from './receive-file.ts';
import { recordRemoved } from './record-source.ts';
import { deleteSource, findSource } from './sources.store.ts';

/** Removes a source with everything learned from it. The next question can no longer be answered from it; its file follows by a job. */
export async function removeSource(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  id: SourceId,
  trail?: AuditTrail,
): Promise<void> {
  await scope.transaction(async (db) => {
    const source = await findSource(db, id);
    const removed = await deleteSource(db, id);
    if (source === undefined || removed === undefined) throw new AppError('not_found');
    await recordRemoved(db, trail, source);
    if (removed.fileId !== null) await enqueue(db, deleteFileJob, { fileId: removed.fileId });
    // What was taken in beside it may wait for it.
    if (source.status !== 'ready' && source.status !== 'failed') await enqueue(db, compareDocumentsJob, {});
  });
  announceSources(deps.events, scope.tenantId, 'removed');
}

/** Deletes the file of a source that is gone. */
export async function deleteSourceFile(scope: TenantScope, deps: { files: FileStore }, { fileId }: { fileId: string }): Promise<void> {
  await deps.files.delete(fileKey(scope.tenantId, sourceFiles, fileId));
}

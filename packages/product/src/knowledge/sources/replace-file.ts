import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { AuditTrail } from '../../audit/public.ts';
import { deleteFileJob, readSourceJob } from '../knowledge.jobs.ts';
import { refuseDuplicate, requireSource } from './add-source.ts';
import { admitBytes } from './admit-bytes.ts';
import { type GivenFile, keepFile, type ReceiveFileDeps } from './receive-file.ts';
import { recordReplaced } from './record-source.ts';
import type { Source } from './source.ts';
import { deleteSource, findFileFacts, findSource, lockSource, type StoredFileFacts, updateSource } from './sources.store.ts';

export interface ReplaceFileInput extends Omit<GivenFile, 'name'> {
  sourceId: SourceId;
  /** What the source is called from now on; it keeps its name without it. */
  name: string | undefined;
  trail?: AuditTrail;
}

/**
 * Gives a source of a file another file, and queues its reading: all else of the source stays. The old text is answered from until the new
 * one is indexed, and stays when that cannot be read.
 */
export async function replaceFile(scope: TenantScope, deps: ReceiveFileDeps, input: ReplaceFileInput): Promise<Source> {
  const { sourceId, contentType, bytes } = input;
  const { name } = requireFile(await scope.transaction((db) => findFileFacts(db, sourceId)));
  return keepFile(scope, deps, { name: input.name ?? name, contentType, bytes }, async (db, kept) => {
    const { fileId: oldFileId } = requireFile(await lockSource(db, sourceId));
    const before = requireSource(await findSource(db, sourceId));
    // It only stood for the file while that came.
    await deleteSource(db, kept.id);
    const { fileId, byteSize, contentHash } = kept;
    if (byteSize > before.byteSize) await admitBytes(db, byteSize - before.byteSize);
    await refuseDuplicate(db, contentHash, sourceId);
    await updateSource(db, sourceId, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...{ fileId, byteSize, contentHash, contentType: contentType ?? null },
      ...{ status: 'queued', failure: null, progress: { done: 0, total: null }, freshAt: new Date() },
    });
    if (oldFileId !== null) await enqueue(db, deleteFileJob, { fileId: oldFileId });
    await enqueue(db, readSourceJob, { sourceId });
    const after = requireSource(await findSource(db, sourceId));
    await recordReplaced(db, input.trail, before, after);
    return after;
  });
}

function requireFile<Facts extends Pick<StoredFileFacts, 'kind' | 'status'>>(facts: Facts | undefined): Facts {
  if (facts === undefined || facts.status === 'receiving') throw new AppError('not_found');
  if (facts.kind !== 'file') throw new AppError('source_kind', { details: { kind: facts.kind } });
  return facts;
}

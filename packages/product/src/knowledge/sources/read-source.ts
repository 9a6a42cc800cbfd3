import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@parley/contract/errors';
import { type DocumentId, newId, type SourceId } from '@parley/contract/ids';
import type { SourceFormat } from '@parley/contract/knowledge';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { Log } from '@parley/platform/telemetry/log-port';
import { compareDocumentsJob, indexSourceJob } from '../knowledge.jobs.ts';
import { readInProcess } from '../reading/read-in-process.ts';
import type { ReadMember } from '../reading/reading-protocol.ts';
import { announceSources } from './announce-sources.ts';
import { deleteOtherDocuments, putDocumentRow } from './documents.store.ts';
import { failSource } from './fail-source.ts';
import { sourceFiles } from './receive-file.ts';
import { createProgress } from './report-progress.ts';
import type { Failure } from './source.ts';
import { countContents, findFileFacts, lockSource, updateSource } from './sources.store.ts';

export interface ReadSourceDeps {
  readonly files: FileStore;
  readonly events: Pick<EventLog, 'signal'>;
  readonly log: Log;
}

/**
 * Reads a source's file into documents and queues their indexing. May run any number of times, and be killed at any moment: each run
 * replaces document by document what an earlier one stored. A source that cannot be read is `failed` with the reason, and what was
 * learned of it before stays.
 */
export async function readSource(
  scope: TenantScope,
  deps: ReadSourceDeps,
  { sourceId }: { sourceId: SourceId },
  signal?: AbortSignal,
): Promise<void> {
  const facts = await scope.transaction(async (db) => {
    const found = await findFileFacts(db, sourceId);
    if (found?.fileId != null) await updateSource(db, sourceId, { status: 'reading', progress: { done: 0, total: null }, failure: null });
    return found;
  });
  if (facts?.fileId == null) return;
  const { fileId } = facts;
  announceSources(deps.events, scope.tenantId, 'changed');
  const progress = createProgress(scope, deps.events, sourceId);
  const folder = await mkdtemp(join(tmpdir(), 'parley-reading-'));
  const kept: DocumentId[] = [];
  let failure: Failure | undefined;
  try {
    const path = join(folder, 'file');
    await pipeline(await deps.files.get(fileKey(scope.tenantId, sourceFiles, fileId)), createWriteStream(path, { mode: 0o600 }), {
      signal,
    });
    const format = await readInProcess(
      { name: facts.name, contentType: facts.contentType ?? undefined, file: { path } },
      {
        progress: (done, total) => progress.report(done, total),
        async document(member) {
          kept.push(await storeMember(scope, { sourceId, fileId }, member));
          if (!member.result.ok) failure ??= { code: member.result.failure.code, details: { ...member.result.failure.details } };
        },
      },
      signal === undefined ? {} : { signal },
    );
    await progress.settle();
    await finish(scope, { sourceId, fileId }, kept, format, failure);
  } catch (error) {
    await progress.settle();
    if (signal?.aborted === true) throw signal.reason;
    // Given another file meanwhile, it is read by the job that one asked for.
    if ((await scope.transaction((db) => findFileFacts(db, sourceId)))?.fileId !== fileId) return;
    if (error instanceof AppError && error.retryable) throw error;
    await failSource(scope, deps.log, sourceId, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
    announceSources(deps.events, scope.tenantId, 'changed');
  }
}

/** Which file of a source is read: it may be given another meanwhile. */
interface ReadFile {
  sourceId: SourceId;
  fileId: string;
}

function storeMember(scope: TenantScope, { sourceId, fileId }: ReadFile, { path, byteSize, result }: ReadMember): Promise<DocumentId> {
  const common = { id: newId('document'), sourceId, externalId: path.slice(-1_000), url: null, contentHash: null, byteSize };
  return scope.transaction(async (db) => {
    // The parent row is locked, so that a document cannot come to life after its source was removed.
    const source = await lockSource(db, sourceId);
    if (source?.fileId !== fileId) throw new AppError('not_found');
    // Reading a file anew makes it no younger.
    const { freshAt } = source;
    if (result.ok) return putDocumentRow(db, { ...common, freshAt, ...result.document });
    const { code, details = {} } = result.failure;
    return putDocumentRow(db, {
      ...common,
      freshAt,
      title: path,
      format: null,
      language: null,
      blocks: [],
      failure: { code, details: { ...details } },
    });
  });
}

async function finish(
  scope: TenantScope,
  { sourceId, fileId }: ReadFile,
  kept: readonly DocumentId[],
  format: SourceFormat,
  failure: Failure | undefined,
): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await lockSource(db, sourceId))?.fileId !== fileId) return;
    await deleteOtherDocuments(db, sourceId, kept);
    const { ready, queued } = await countContents(db, sourceId);
    // Read again after a crash, its documents may have been indexed already by the job that the first reading asked for.
    if (ready === 0 && queued === 0) {
      await updateSource(db, sourceId, { status: 'failed', format, failure: failure ?? { code: 'document_empty', details: {} } });
      await enqueue(db, compareDocumentsJob, {});
      return;
    }
    await updateSource(db, sourceId, { status: 'indexing', format, progress: { done: 0, total: null } });
    await enqueue(db, indexSourceJob, { sourceId });
  });
}

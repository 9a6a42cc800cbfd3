import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { chunkAnswer } from '../chunks/chunk-answer.ts';
import { chunkDocument } from '../chunks/chunk-document.ts';
import { encodePrint, printChunk, printKeys } from '../chunks/chunk-print.ts';
import { type NewChunk, replaceChunks } from '../chunks/chunks.store.ts';
import { noteCommonKeys } from '../chunks/common-keys.store.ts';
import { requestEmbedding } from '../embeddings/request-embedding.ts';
import { compareDocumentsJob } from '../knowledge.jobs.ts';
import { announceSources } from './announce-sources.ts';
import { findQueuedDocument, lockDocument, setDocumentReady } from './documents.store.ts';
import { createProgress, type Progress } from './report-progress.ts';
import { countContents, lockSource, updateSource } from './sources.store.ts';

/** How many chunks are prepared before others get a turn on this thread. */
const chunksAtOnce = 50;

type QueuedDocument = NonNullable<Awaited<ReturnType<typeof findQueuedDocument>>>;

/**
 * Cuts the documents of a source that wait for it into chunks, and makes those of each searchable all at once. May run any number of
 * times, also at the same time: each run replaces what was there. A source that was removed meanwhile is left alone.
 */
export async function indexSource(
  scope: TenantScope,
  { sourceId, events = silent }: { sourceId: SourceId; events?: Pick<EventLog, 'signal'> },
  signal?: AbortSignal,
): Promise<void> {
  const progress = createProgress(scope, events, sourceId);
  for (let done = 0; ; done++) {
    signal?.throwIfAborted();
    const document = await scope.transaction(async (db) => {
      const found = await findQueuedDocument(db, sourceId);
      // A site is indexed while it is still being read.
      const isReading = (await lockSource(db, sourceId))?.status === 'reading';
      if (found !== undefined && done === 0 && !isReading) await updateSource(db, sourceId, { status: 'indexing' });
      return found;
    });
    if (document === undefined) break;
    if (done === 0) announceSources(events, scope.tenantId, 'changed');
    const chunks = await prepareChunks(scope, document, progress);
    await scope.transaction(async (db) => {
      if ((await lockSource(db, sourceId)) === undefined || !(await lockDocument(db, document.id, document.revision))) return;
      await replaceChunks(db, { sourceId, documentId: document.id }, chunks);
      await setDocumentReady(db, document.id, chunks.length);
      await requestEmbedding(db);
      await countContents(db, sourceId);
    });
  }
  await progress.settle();
  await scope.transaction(async (db) => {
    const source = await lockSource(db, sourceId);
    if (source === undefined || source.status === 'receiving' || source.status === 'reading') return;
    const { ready, queued, failed } = await countContents(db, sourceId);
    if (queued > 0) return;
    await noteCommonKeys(db, 'growing');
    if (ready > 0) await enqueue(db, compareDocumentsJob, {});
    if (ready > 0 || failed === 0)
      await updateSource(db, sourceId, { status: 'ready', failure: null, progress: { done: ready, total: ready } });
    else await updateSource(db, sourceId, { status: 'failed', failure: { code: 'document_unreadable', details: {} } });
  });
  announceSources(events, scope.tenantId, 'changed');
}

async function prepareChunks(scope: TenantScope, document: QueuedDocument, progress: Progress): Promise<NewChunk[]> {
  const parts = document.questions.length > 0 ? chunkAnswer(document.questions, document.blocks) : [...chunkDocument(document.blocks)];
  const chunks: NewChunk[] = [];
  for (const chunk of parts) {
    const print = printChunk({ title: document.title, headingPath: chunk.headingPath, text: chunk.text });
    chunks.push({ ...chunk, keys: printKeys(scope.tenantId, print), print: encodePrint(print) });
    if (chunks.length % chunksAtOnce !== 0) continue;
    progress.report(chunks.length, parts.length);
    await new Promise(setImmediate);
  }
  return chunks;
}

const silent: Pick<EventLog, 'signal'> = { signal() {} };

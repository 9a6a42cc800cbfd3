import type { DocumentId, SourceId } from '@parley/contract/ids';
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
import { lockDocuments, selectQueuedDocuments, setDocumentsReady } from './documents.store.ts';
import { createProgress, type Progress } from './report-progress.ts';
import { countContents, lockSource, updateSource } from './sources.store.ts';

/** How many chunks are prepared before others get a turn on this thread. */
const chunksAtOnce = 50;
/** So many documents, as long as so many bytes are more than all but the last of them, are written together: each transaction costs more than a page of text does. */
const together = { most: 100, bytes: 256 * 1024 } as const;

type QueuedDocument = Awaited<ReturnType<typeof selectQueuedDocuments>>[number];

/**
 * Cuts the documents of a source that wait for it into chunks, and makes those of each searchable all at once; small documents go together. May run any number of
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
    const documents = await scope.transaction(async (db) => {
      const found = await selectQueuedDocuments(db, sourceId, together);
      // A site is indexed while it is still being read.
      const isReading = (await lockSource(db, sourceId))?.status === 'reading';
      if (found.length > 0 && done === 0 && !isReading) await updateSource(db, sourceId, { status: 'indexing' });
      return found;
    });
    if (documents.length === 0) break;
    if (done === 0) announceSources(events, scope.tenantId, 'changed');
    const prepared = await prepareChunks(scope, documents, progress);
    await scope.transaction(async (db) => {
      if ((await lockSource(db, sourceId)) === undefined) return;
      const locked = await lockDocuments(db, documents);
      const current = prepared.filter(({ documentId }) => locked.has(documentId));
      if (current.length === 0) return;
      await replaceChunks(db, sourceId, current);
      await setDocumentsReady(
        db,
        current.map(({ documentId, chunks }) => ({ documentId, chunkCount: chunks.length })),
      );
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
    if (ready + failed > 0) await enqueue(db, compareDocumentsJob, {});
    if (ready > 0 || failed === 0)
      await updateSource(db, sourceId, { status: 'ready', failure: null, progress: { done: ready, total: ready } });
    else await updateSource(db, sourceId, { status: 'failed', failure: { code: 'document_unreadable', details: {} } });
  });
  announceSources(events, scope.tenantId, 'changed');
}

async function prepareChunks(
  scope: TenantScope,
  documents: readonly QueuedDocument[],
  progress: Progress,
): Promise<{ documentId: DocumentId; chunks: NewChunk[] }[]> {
  const cut = documents.map(({ id, title, blocks, questions }) => ({
    documentId: id,
    title,
    parts: questions.length > 0 ? chunkAnswer(questions, blocks) : [...chunkDocument(blocks)],
  }));
  const total = cut.reduce((sum, { parts }) => sum + parts.length, 0);
  const prepared = cut.map(({ documentId }) => ({ documentId, chunks: [] as NewChunk[] }));
  let done = 0;
  for (const [index, { title, parts }] of cut.entries()) {
    for (const part of parts) {
      const print = printChunk({ title, headingPath: part.headingPath, text: part.text });
      prepared[index]?.chunks.push({ ...part, keys: printKeys(scope.tenantId, print), print: encodePrint(print) });
      done += 1;
      if (done % chunksAtOnce !== 0) continue;
      progress.report(done, total);
      await new Promise(setImmediate);
    }
  }
  return prepared;
}

const silent: Pick<EventLog, 'signal'> = { signal() {} };

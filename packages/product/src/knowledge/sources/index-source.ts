import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { chunkDocument } from '../chunks/chunk-document.ts';
import { encodePrint, printChunk, printKeys } from '../chunks/chunk-print.ts';
import { type NewChunk, replaceChunks } from '../chunks/chunks.store.ts';
import { findDocumentOfSource } from './documents.store.ts';
import { lockSource, setSourceStatus } from './sources.store.ts';

/** How many chunks are prepared before others get a turn on this thread. */
const chunksAtOnce = 50;

/**
 * Cuts a source's document into chunks and makes them searchable all at once. May run any number of times: each run replaces
 * what was there. A source that was removed meanwhile is left alone.
 */
export async function indexSource(scope: TenantScope, { sourceId }: { sourceId: SourceId }): Promise<void> {
  const document = await scope.transaction(async (db) => {
    await setSourceStatus(db, sourceId, { status: 'indexing' });
    return findDocumentOfSource(db, sourceId);
  });
  if (document === undefined) return;
  const chunks: NewChunk[] = [];
  for (const chunk of chunkDocument(document.blocks)) {
    const print = printChunk({ title: document.title, headingPath: chunk.headingPath, text: chunk.text });
    chunks.push({ ...chunk, keys: printKeys(scope.tenantId, print), print: encodePrint(print) });
    if (chunks.length % chunksAtOnce === 0) await new Promise(setImmediate);
  }
  await scope.transaction(async (db) => {
    if ((await lockSource(db, sourceId)) === undefined) return;
    await replaceChunks(db, { sourceId, documentId: document.id }, chunks);
    await setSourceStatus(db, sourceId, { status: 'ready', chunkCount: chunks.length });
  });
}

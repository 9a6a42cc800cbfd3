import { AppError } from '@parley/contract/errors';
import type { DocumentId, SourceId } from '@parley/contract/ids';
import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type ShownChunk, selectChunkPage } from '../chunks/chunks.store.ts';
import { type Document, type DocumentFilters, findDocument, selectDocumentPage } from './documents.store.ts';
import { findSource } from './sources.store.ts';

/** Lists the documents of a source, newest first. */
export async function listDocuments(
  scope: TenantScope,
  sourceId: SourceId,
  { limit, cursor, ...filters }: PageQuery & DocumentFilters,
): Promise<Page<Document>> {
  const before = readIdCursor('document', cursor);
  const documents = await scope.transaction(async (db) => {
    if ((await findSource(db, sourceId)) === undefined) throw new AppError('not_found');
    return selectDocumentPage(db, sourceId, filters, { limit: limit + 1, before });
  });
  return toPage('document', documents, limit);
}

/** Reads one document of a source that another system fills, by the id that system gave it. */
export async function getPushedDocument(scope: TenantScope, sourceId: SourceId, externalId: string): Promise<Document> {
  const document = await scope.transaction(async (db) => {
    const source = await findSource(db, sourceId);
    if (source === undefined) throw new AppError('not_found');
    if (source.kind !== 'pushed') throw new AppError('source_kind', { details: { kind: source.kind } });
    return findDocument(db, sourceId, { externalId });
  });
  if (document === undefined) throw new AppError('not_found');
  return document;
}

/** Lists the chunks of a source, or of one document of it, as a bot sees them and in the order of its documents. */
export async function listChunks(
  scope: TenantScope,
  sourceId: SourceId,
  query: PageQuery & { documentId?: DocumentId | undefined },
): Promise<Page<ShownChunk>> {
  const after = readIdCursor('chunk', query.cursor);
  const chunks = await scope.transaction(async (db) => {
    if ((await findSource(db, sourceId)) === undefined) throw new AppError('not_found');
    return selectChunkPage(db, sourceId, { documentId: query.documentId, limit: query.limit + 1, after });
  });
  return toPage('chunk', chunks, query.limit);
}

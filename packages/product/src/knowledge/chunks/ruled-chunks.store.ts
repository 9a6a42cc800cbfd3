import type { BotId, ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { decodePrint } from './chunk-print.ts';
import type { Candidate } from './chunks.store.ts';

/** What a rule names: a document, or the passage of it whose text has this SHA-256. */
export interface RuledPlace {
  documentId: DocumentId;
  passageHash: Buffer | null;
}

/** A document is pinned by the best of its first so many chunks. */
const mostRead = 64;

/** The chunks that hold the passages that are named. Whole documents are none of them. */
export async function selectPassageChunks(db: TenantDb, places: readonly RuledPlace[]): Promise<Set<ChunkId>> {
  const named = places.filter(({ passageHash }) => passageHash !== null);
  if (named.length === 0) return new Set();
  const { rows } = await sql<{ id: ChunkId }>`
    select chunks.id
    from unnest(${named.map(({ documentId }) => documentId)}::uuid[], ${named.map(({ passageHash }) => passageHash)}::bytea[])
      as named(document_id, hash)
    join chunks on chunks.document_id = named.document_id and sha256(convert_to(chunks.text, 'UTF8')) = named.hash`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The chunks a pin may put first, if its document is searched: for a bot one it may know, and with some of the labels. That of the
 * passage that is named; those of the document where it is named whole, or no longer holds that passage.
 */
export async function selectChunksToPin(
  db: TenantDb,
  { documentId, passageHash }: RuledPlace,
  within: { botId?: BotId | undefined; labels?: readonly string[] | undefined },
): Promise<Candidate[]> {
  const { botId = null, labels } = within;
  const { rows } = await sql<{ id: ChunkId; source_id: SourceId; print: Buffer; as_of: Date | null; named: boolean | null }>`
    select chunks.id, chunks.source_id, chunks.print,
      case when documents.fresh_at + make_interval(days => sources.max_age_days) < now() then documents.fresh_at end as as_of,
      sha256(convert_to(chunks.text, 'UTF8')) = ${passageHash}::bytea as named
    from chunks join sources on sources.id = chunks.source_id join documents on documents.id = chunks.document_id
    where chunks.document_id = ${documentId} and sources.enabled and sources.searched
      and (${labels === undefined ? null : [...labels]}::text[] is null or sources.labels && ${labels === undefined ? null : [...labels]}::text[])
      and (${botId}::uuid is null or sources.all_bots or exists (
        select from source_bots b where b.source_id = sources.id and b.bot_id = ${botId}::uuid))
    order by named desc nulls last, chunks.ordinal
    limit ${mostRead}`.execute(db);
  return rows
    .filter(({ named }) => named === true || rows[0]?.named !== true)
    .map((row) => ({
      chunkId: row.id,
      sourceId: row.source_id,
      documentId,
      print: decodePrint(row.print),
      asOf: row.as_of,
    }));
}

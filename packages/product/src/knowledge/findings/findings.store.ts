import type { FindingKind, FindingStatus } from '@parley/contract/findings';
import { type ChunkId, type DocumentId, type FindingId, newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { Finding, FindingDifference, FindingPassage } from './finding.ts';

export interface NewFinding {
  kind: FindingKind;
  fingerprint: Buffer;
  left: { documentId: DocumentId; chunkId: ChunkId };
  right: { documentId: DocumentId; chunkId: ChunkId };
  differences: readonly FindingDifference[];
  passageCount: number;
}

/**
 * Stores a finding, or finds again one of the same texts, whose status stays. Does nothing when one of the passages is gone: what
 * replaced it is compared by itself.
 */
export async function putFinding(db: TenantDb, { kind, fingerprint, left, right, differences, passageCount }: NewFinding): Promise<void> {
  const values = {
    chunk_id: left.chunkId,
    other_chunk_id: right.chunkId,
    differences: JSON.stringify(differences),
    passage_count: passageCount,
  };
  const chunks = await db.selectFrom('chunks').select('id').where('id', 'in', [left.chunkId, right.chunkId]).execute();
  if (chunks.length < 2) return;
  const known = await db
    .updateTable('findings')
    .set(values)
    .where('document_id', '=', left.documentId)
    .where('other_document_id', '=', right.documentId)
    .where('fingerprint', '=', fingerprint)
    .returning('id')
    .executeTakeFirst();
  if (known !== undefined) return;
  await db
    .insertInto('findings')
    .values({ id: newId('finding'), kind, fingerprint, document_id: left.documentId, other_document_id: right.documentId, ...values })
    .execute();
}

/** Lets nobody else store findings of the tenant until the transaction ends, so that none is stored twice. */
export async function lockFindings(db: TenantDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(parley_tenant_id()::text || ' findings', 0))`.execute(db);
}

/** Forgets what a document that was indexed anew does not hold any more. */
export async function deleteLostFindings(db: TenantDb, documentId: DocumentId): Promise<void> {
  await sql`
    delete from findings
    where (document_id = ${documentId} and chunk_id is null) or (other_document_id = ${documentId} and other_chunk_id is null)`.execute(db);
}

function selectFindings(db: TenantDb) {
  // Both passages must be there, of sources that are answered from.
  return db
    .selectFrom('findings')
    .innerJoin('chunks as l', 'l.id', 'findings.chunk_id')
    .innerJoin('documents as ld', 'ld.id', 'findings.document_id')
    .innerJoin('sources as ls', 'ls.id', 'ld.source_id')
    .innerJoin('chunks as r', 'r.id', 'findings.other_chunk_id')
    .innerJoin('documents as rd', 'rd.id', 'findings.other_document_id')
    .innerJoin('sources as rs', 'rs.id', 'rd.source_id')
    .where('ls.enabled', '=', true)
    .where('rs.enabled', '=', true);
}

function selectShown(db: TenantDb) {
  return selectFindings(db)
    .select(['findings.id', 'findings.kind', 'findings.status', 'findings.differences', 'findings.passage_count'])
    .select(['findings.decided_by', 'findings.decided_at', 'findings.created_at'])
    .select(['l.id as l_chunk', 'l.text as l_text', 'l.heading_path as l_heading', 'l.page as l_page'])
    .select(['ld.id as l_document', 'ld.title as l_title', 'ls.id as l_source', 'ls.name as l_name'])
    .select(sql<string | null>`coalesce(ld.url, ls.url)`.as('l_url'))
    .select(['r.id as r_chunk', 'r.text as r_text', 'r.heading_path as r_heading', 'r.page as r_page'])
    .select(['rd.id as r_document', 'rd.title as r_title', 'rs.id as r_source', 'rs.name as r_name'])
    .select(sql<string | null>`coalesce(rd.url, rs.url)`.as('r_url'));
}

/** Findings from the newest to the oldest. */
export async function selectFindingPage(
  db: TenantDb,
  page: { kind: FindingKind | undefined; status: FindingStatus; limit: number; before: FindingId | undefined },
): Promise<Finding[]> {
  let query = selectShown(db).where('findings.status', '=', page.status).orderBy('findings.id', 'desc').limit(page.limit);
  if (page.kind !== undefined) query = query.where('findings.kind', '=', page.kind);
  if (page.before !== undefined) query = query.where('findings.id', '<', page.before);
  return (await query.execute()).map(toFinding);
}

export async function findFinding(db: TenantDb, id: FindingId): Promise<Finding | undefined> {
  const row = await selectShown(db).where('findings.id', '=', id).executeTakeFirst();
  return row && toFinding(row);
}

/** How many wait to be decided, counted up to `most`. */
export async function countOpenFindings(db: TenantDb, most: number): Promise<number> {
  const open = selectFindings(db).select('findings.id').where('findings.status', '=', 'open').limit(most).as('open');
  const { count } = await db
    .selectFrom(open)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function updateFindingStatus(
  db: TenantDb,
  id: FindingId,
  decision: { status: FindingStatus; decidedBy: string | null; decidedAt: Date | null },
): Promise<void> {
  await db
    .updateTable('findings')
    .set({ status: decision.status, decided_by: decision.decidedBy, decided_at: decision.decidedAt })
    .where('id', '=', id)
    .execute();
}

type FindingRow = Awaited<ReturnType<ReturnType<typeof selectShown>['executeTakeFirstOrThrow']>>;

function toFinding(row: FindingRow): Finding {
  const left: FindingPassage = {
    sourceId: row.l_source,
    sourceName: row.l_name,
    documentId: row.l_document,
    documentTitle: row.l_title,
    chunkId: row.l_chunk,
    headingPath: row.l_heading,
    text: row.l_text,
    page: row.l_page,
    url: row.l_url,
  };
  const right: FindingPassage = {
    sourceId: row.r_source,
    sourceName: row.r_name,
    documentId: row.r_document,
    documentTitle: row.r_title,
    chunkId: row.r_chunk,
    headingPath: row.r_heading,
    text: row.r_text,
    page: row.r_page,
    url: row.r_url,
  };
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    // Written by putFinding alone.
    differences: row.differences as FindingDifference[],
    passageCount: row.passage_count,
    left,
    right,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    createdAt: row.created_at,
  };
}

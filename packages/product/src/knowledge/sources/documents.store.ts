import type { DocumentId, SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Block } from '../reading/document.ts';

export async function insertDocument(
  db: TenantDb,
  input: { id: DocumentId; sourceId: SourceId; title: string; blocks: readonly Block[] },
): Promise<void> {
  await db
    .insertInto('documents')
    .values({ id: input.id, source_id: input.sourceId, title: input.title, blocks: JSON.stringify(input.blocks) })
    .execute();
}

export async function findDocumentOfSource(
  db: TenantDb,
  sourceId: SourceId,
): Promise<{ id: DocumentId; title: string; blocks: Block[] } | undefined> {
  const row = await db.selectFrom('documents').select(['id', 'title', 'blocks']).where('source_id', '=', sourceId).executeTakeFirst();
  // Written by insertDocument alone.
  return row && { id: row.id, title: row.title, blocks: row.blocks as Block[] };
}

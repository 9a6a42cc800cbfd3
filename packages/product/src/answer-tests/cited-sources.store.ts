import type { SourceId, TurnId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** The sources that the answer of a turn cites, as far as they are still there. */
export async function selectCitedSources(db: TenantDb, turnId: TurnId): Promise<SourceId[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('message_citations', 'message_citations.message_id', 'messages.id')
    .innerJoin('chunks', 'chunks.id', 'message_citations.chunk_id')
    .select('chunks.source_id')
    .distinct()
    .where('messages.turn_id', '=', turnId)
    .execute();
  return rows.map(({ source_id }) => source_id);
}

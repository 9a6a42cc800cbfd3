import { type BotId, formatId, type SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The ids of all sources by their names in lower case. */
export async function selectSourceNames(db: TenantDb): Promise<Map<string, string>> {
  const rows = await db.selectFrom('sources').select(['id', 'name']).orderBy('id').execute();
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), formatId('source', id)]));
}

/** A passage of what a bot knows, with what leads to it. */
export interface KnownPassage {
  sourceId: SourceId;
  title: string;
  headingPath: string[];
  text: string;
  /** Of its document, as BCP 47; null where nobody could tell. */
  language: string | null;
}

/** Some passages with a heading out of each source that a bot may search, spread over the sources. */
export async function selectKnownPassages(db: TenantDb, botId: BotId, limit: number): Promise<KnownPassage[]> {
  const { rows } = await sql<{ source_id: SourceId; title: string; heading_path: string[]; text: string; language: string | null }>`
    select source_id, title, heading_path, text, language from (
      select chunks.source_id, documents.title, documents.language, chunks.heading_path, chunks.text,
        row_number() over (partition by chunks.source_id order by chunks.ordinal, chunks.id) as place
      from chunks
        join documents on documents.id = chunks.document_id
        join sources on sources.id = chunks.source_id
      where sources.enabled and sources.searched and sources.kind <> 'qa' and length(chunks.text) > 60
        and (sources.all_bots or exists (
          select from source_bots where source_bots.source_id = sources.id and source_bots.bot_id = ${botId}::uuid
        ))
    ) as known
    where place <= 20
    order by place, source_id
    limit ${limit}::integer`.execute(db);
  return rows.map(({ source_id: sourceId, heading_path: headingPath, ...known }) => ({ sourceId, headingPath, ...known }));
}

import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** With fewer chunks a search reads little of any word. */
const fewestChunks = 1_000;
/** So many chunks, more or less, tell which words are common. */
const sampledChunks = 2_000;
/** What a smaller part of the chunks has finds candidates at little cost. */
const leastShare = 0.01;
const mostKeys = 1_500;
/** Counted again when this part of the chunks is new, or gone. */
const changedShare = 0.2;
/** While more comes, once there are so many times as many: each count takes a tenth of a second. */
const grownTimes = 2;

/**
 * Notes which keys many of the tenant's chunks have, so that its searches need not find that out. Does nothing while the chunks are
 * mostly those that were counted last; it may be called after every change. Who takes in much calls it once more when all of it is in.
 */
export async function noteCommonKeys(db: TenantDb, state: 'settled' | 'growing' = 'settled'): Promise<void> {
  const { total } = await db
    .selectFrom('sources')
    .select(sql<number>`coalesce(sum(chunk_count), 0)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  const known = await db.selectFrom('search_statistics').select(['chunk_count', 'newest_chunk_id']).executeTakeFirst();
  if (total < fewestChunks) {
    if (known !== undefined) await db.deleteFrom('search_statistics').execute();
    return;
  }
  if (known !== undefined && !(await hasChanged(db, known, total, state))) return;
  // Ids are told apart by their hash: neighbours are of one document, and would be counted as one.
  const every = Math.max(1, Math.round(total / sampledChunks));
  await sql`
    with sample as materialized (
      select array(select id from chunks where (uuid_hash(id) & 2147483647) % ${every}::integer = 0) as ids
    )
    insert into search_statistics (chunk_count, newest_chunk_id, keys, found_in)
    select ${total}::integer, (select id from chunks order by id desc limit 1),
      coalesce(array_agg(common.key order by common.key), '{}'),
      coalesce(array_agg((common.count * ${total}::integer / (select cardinality(ids) from sample))::integer order by common.key), '{}')
    from (
      select key, count(*)
      from (select unnest(keys) as key from chunks where id = any ((select ids from sample)::uuid[])) sampled
      group by key
      having count(*) >= ${leastShare}::double precision * (select cardinality(ids) from sample)
      order by count(*) desc
      limit ${mostKeys}::integer
    ) common
    on conflict (tenant_id) do update set chunk_count = excluded.chunk_count, newest_chunk_id = excluded.newest_chunk_id,
      keys = excluded.keys, found_in = excluded.found_in`.execute(db);
}

async function hasChanged(
  db: TenantDb,
  known: { chunk_count: number; newest_chunk_id: string },
  total: number,
  state: 'settled' | 'growing',
): Promise<boolean> {
  if (state === 'growing') return total >= grownTimes * known.chunk_count;
  const enough = Math.ceil(changedShare * known.chunk_count);
  if (total < known.chunk_count - enough || total > known.chunk_count + enough) return true;
  // Ids rise with time, so what is newer was written since.
  const { rows } = await sql<{ written: number }>`
    select count(*)::integer as written from (select from chunks where id > ${known.newest_chunk_id} limit ${enough}) newer`.execute(db);
  return (rows[0]?.written ?? 0) >= enough;
}

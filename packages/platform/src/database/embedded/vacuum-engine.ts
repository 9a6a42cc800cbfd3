import pg from 'pg';
import { connectionOf } from '../connection-of.ts';

/** A table that was tended: `vacuumed` when its dead rows were cleared away too, else its statistics alone were taken anew. */
export interface TendedTable {
  readonly table: string;
  readonly vacuumed: boolean;
}

interface DueTable {
  name: string;
  unclean: boolean;
  tooLarge: boolean;
}

/** A larger table is not vacuumed: everybody waits meanwhile, and an engine that is busy for two minutes is taken for hung. */
const largestBytes = 4 * 1024 ** 3;

// When autovacuum would act: https://www.postgresql.org/docs/18/routine-vacuuming.html#AUTOVACUUM. Nothing is due while the disk
// is nearly full, for vacuuming writes.
const dueQuery = `
  with counted as (
    select c.oid, greatest(c.reltuples, 0) as rows, s.n_dead_tup, s.n_ins_since_vacuum, s.n_mod_since_analyze,
      age(c.relfrozenxid) > current_setting('autovacuum_freeze_max_age')::int as old,
      1 - case when c.relpages > 0 then least(c.relallfrozen::float / c.relpages, 1) else 0 end as unfrozen
    from pg_class c join pg_stat_all_tables s on s.relid = c.oid where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p'),
  due as (
    select oid, old or n_dead_tup > current_setting('autovacuum_vacuum_threshold')::int
        + current_setting('autovacuum_vacuum_scale_factor')::float * rows
      or n_ins_since_vacuum > current_setting('autovacuum_vacuum_insert_threshold')::int
        + current_setting('autovacuum_vacuum_insert_scale_factor')::float * rows * unfrozen as unclean,
      n_mod_since_analyze > current_setting('autovacuum_analyze_threshold')::int
        + current_setting('autovacuum_analyze_scale_factor')::float * rows as uncounted
    from counted)
  select oid::regclass::text as name, unclean, pg_total_relation_size(oid) > $1 as "tooLarge"
  from due where (unclean or uncounted) and current_setting('default_transaction_read_only') = 'off'
  order by pg_total_relation_size(oid)`;

/**
 * Does once what autovacuum does on a server and PGlite leaves undone: clears away the dead rows of the tables that have many, and
 * counts anew what the planner goes by. The smallest table comes first; others are served between two of them, not during one. Once
 * `signal` is aborted no further table is begun.
 */
export async function vacuumEngine(socketFolder: string, signal?: AbortSignal): Promise<TendedTable[]> {
  const client = new pg.Client(connectionOf({ engine: 'pglite', socketFolder }));
  client.on('error', () => {});
  await client.connect();
  try {
    // What was written within the last second has not been counted yet.
    await client.query('select pg_stat_force_next_flush()');
    const { rows } = await client.query<DueTable>(dueQuery, [largestBytes]);
    const tended: TendedTable[] = [];
    for (const { name, unclean, tooLarge } of rows) {
      if (signal?.aborted) break;
      const vacuumed = unclean && !tooLarge;
      await client.query(vacuumed ? `vacuum (analyze) ${name}` : `analyze ${name}`);
      tended.push({ table: name, vacuumed });
    }
    return tended;
  } finally {
    await client.end();
  }
}

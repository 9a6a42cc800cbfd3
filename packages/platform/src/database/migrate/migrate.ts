import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { sqlStateOf } from '../translate-error.ts';
import { type AppliedMigration, compareSchema, explainSchema, type SchemaState } from './compare-schema.ts';
import type { Migration } from './read-migrations.ts';
import { scramVerifier } from './scram-verifier.ts';

export interface MigrateOptions {
  /** An administrator's direct connection, not through pgbouncer: the lock belongs to the session. */
  connection: pg.ClientConfig;
  migrations: readonly Migration[];
  /** Given to `parley_runtime`, when it is to log in with a password. */
  runtimePassword?: string;
  /** Told of each migration once it was applied. */
  onApplied?: (name: string) => void;
  /** Runs with the lock held after the last migration, to install what brings its own tables. */
  afterwards?: (client: pg.Client) => Promise<void>;
}

const lockKey = 7_205_759_403_792;

/**
 * Brings the schema up to this build's. Each migration and its line in `schema_migrations` commit together, so being
 * killed leaves it either done or not begun. Runs one at a time, whoever else tries. Returns the names applied.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client(options.connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const state = compareSchema(options.migrations, await readApplied(client));
    if (state.state === 'newer' || state.state === 'diverged') throw new Error(explainSchema(state));
    const applied: string[] = [];
    for (const migration of state.state === 'behind' ? state.pending : []) {
      if (!(await apply(client, migration))) continue;
      applied.push(migration.name);
      options.onApplied?.(migration.name);
    }
    await client.query('grant select on schema_migrations to parley_system');
    if (options.runtimePassword !== undefined) {
      await client.query(`alter role parley_runtime password ${client.escapeLiteral(scramVerifier(options.runtimePassword))}`);
    }
    await options.afterwards?.(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** Tells how the schema stands without changing it. */
export async function inspectSchema(connection: pg.ClientConfig, migrations: readonly Migration[]): Promise<SchemaState> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>("select to_regclass('public.schema_migrations') is not null as found");
    return compareSchema(migrations, rows[0]?.found ? await readApplied(client) : []);
  } finally {
    await client.end();
  }
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>('select name, checksum from schema_migrations order by name');
  return rows;
}

/** Applies one migration; false when another process had done so, which the lock cannot prevent where all share one session. */
async function apply(client: pg.Client, migration: Migration): Promise<boolean> {
  // Roles belong to the cluster: two databases migrated at the same moment can collide there, and only there.
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('begin');
      const { rowCount } = await client.query('select from schema_migrations where name = $1', [migration.name]);
      if (rowCount === 0) {
        if (!/^-- Runs as: admin/m.test(migration.sql)) await client.query('set local role parley_owner');
        await client.query(migration.sql);
        await client.query('reset role');
        await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
      }
      await client.query('commit');
      return rowCount === 0;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      const collided = ['XX000', '23505', '42710', '40001'].includes(sqlStateOf(error) ?? '');
      if (!collided || attempt === 5) throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
      await delay(50 * attempt * Math.random());
    }
  }
}

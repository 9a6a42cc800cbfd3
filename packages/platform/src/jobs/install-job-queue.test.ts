import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { recordingLog } from '@parley/testing/log/recording-log';
import { getRollbackPlans } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminSession, installJobQueue } from './install-job-queue.ts';
import { openQueue } from './open-queue.ts';
import { startJobs } from './start-jobs.ts';

describe('installJobQueue', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const version = (client: AdminSession): Promise<unknown> =>
    client.query('select version from pgboss.version').then(({ rows }) => rows[0]?.['version']);

  it('is done by the migration, and doing it again changes nothing', async () => {
    await test.asAdmin(async (client) => {
      const before = await version(client);
      await installJobQueue(client);
      expect(await version(client)).toBe(before);
      const { rows } = await client.query("select name from pgboss.queue where name = 'parley.dead'");
      expect(rows).toHaveLength(1);
    });
  });

  it('brings an older queue up to date, indexes included, and keeps its jobs', async () => {
    await test.asAdmin(async (client) => {
      const current = Number(await version(client));
      const shape = await indexNames(client);
      await client.query("insert into pgboss.job (name, data) values ('parley.dead', '{\"kept\":true}')");
      await client.query(getRollbackPlans('pgboss', current));
      expect(Number(await version(client))).toBe(current - 1);
      await installJobQueue(client);
      expect(Number(await version(client))).toBe(current);
      expect(await indexNames(client)).toEqual(shape);
      const { rows } = await client.query("select data from pgboss.job where data ? 'kept'");
      expect(rows).toHaveLength(1);
    });
    const drift = await openQueue({ database: test.database }).detectSchemaDrift();
    expect(drift).toMatchObject({ ok: true });
  });

  it('refuses a queue that a newer version installed', async () => {
    await test.asAdmin(async (client) => {
      const before = await version(client);
      await client.query('update pgboss.version set version = 9999');
      await expect(installJobQueue(client)).rejects.toThrow('newer version of Parley (9999');
      await expect(startJobs({ database: test.database, handlers: [], log: recordingLog() })).rejects.toThrow('npm run parley -- migrate');
      await client.query('update pgboss.version set version = $1', [before]);
    });
  });

  it('leaves nothing behind when it is cut off before its end', async () => {
    await using other = await createTestDatabase();
    await other.asAdmin((client) => client.query('drop schema pgboss cascade'));
    await other.asAdmin(async (client) => {
      const cutOff: AdminSession = {
        async query(text) {
          if (text === 'commit') throw new Error('cut off');
          return client.query(text);
        },
      };
      await expect(installJobQueue(cutOff)).rejects.toThrow('cut off');
      expect(await schemas(client)).toEqual([]);
      await installJobQueue(client);
      expect(await schemas(client)).toEqual(['pgboss']);
    });
    await (await startJobs({ database: other.database, handlers: [], log: recordingLog() })).stop();
  });

  it('opens the queue to system transactions and to nobody else', async () => {
    const { rows } = await test.asAdmin((client) =>
      client.query(`
        select role, bool_or(has_table_privilege(role, c.oid, 'select, insert, update, delete, truncate')) as reaches
        from unnest(array['public', 'parley_tenant', 'parley_runtime', 'parley_system']) as role, pg_class c
        where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p')
        group by role order by role`),
    );
    expect(rows).toEqual([
      { role: 'parley_runtime', reaches: false },
      { role: 'parley_system', reaches: true },
      { role: 'parley_tenant', reaches: false },
      { role: 'public', reaches: false },
    ]);
    const owners = await test.asAdmin((client) =>
      client.query("select distinct relowner::regrole::text as owner from pg_class where relnamespace = 'pgboss'::regnamespace"),
    );
    expect(owners.rows).toEqual([{ owner: 'parley_owner' }]);
    const functions = await test.asAdmin((client) =>
      client.query(`
        select proname from pg_proc
        where pronamespace = 'pgboss'::regnamespace
          and (has_function_privilege('public', oid, 'execute') or has_function_privilege('parley_tenant', oid, 'execute'))`),
    );
    expect(functions.rows).toEqual([]);
  });
});

async function indexNames(client: AdminSession): Promise<unknown[]> {
  const { rows } = await client.query("select indexname from pg_indexes where schemaname = 'pgboss' order by indexname");
  return rows.map((row) => row['indexname']);
}

async function schemas(client: AdminSession): Promise<unknown[]> {
  const { rows } = await client.query("select nspname from pg_namespace where nspname = 'pgboss'");
  return rows.map((row) => row['nspname']);
}

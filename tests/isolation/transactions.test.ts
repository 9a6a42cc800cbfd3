import { type BotId, newId, type TenantId } from '@parley/contract/ids';
import { connectionOf } from '@parley/platform/database/connection-of';
import { openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { withAdmin } from '@parley/testing/database/with-admin';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTables } from './fill-tables.ts';
import { readTenantTables, type TenantTable } from './tenant-tables.ts';

const asTenant = "begin; select set_config('role', 'parley_tenant', true)";

interface Session {
  role: string;
  tenant: string | null;
}

const sessionQuery = "select current_user::text as role, current_setting('parley.tenant_id', true) as tenant";

async function makeTenant(database: Database): Promise<TenantId> {
  const id = newId('tenant');
  await database.asSystem('test', (db) =>
    db
      .insertInto('tenants')
      .values({ id, name: 'Acme', slug: `t${id.replaceAll('-', '')}` })
      .execute(),
  );
  return id;
}

function makeBot(database: Database, tenantId: TenantId, id: BotId = newId('bot')): Promise<unknown> {
  return database.forTenant(tenantId).transaction((db) => db.insertInto('bots').values({ id, name: tenantId, draft: '{}' }).execute());
}

describe('a transaction', () => {
  let test: TestDatabase;
  let tables: TenantTable[];
  beforeAll(async () => {
    test = await createTestDatabase();
    tables = await test.asAdmin(async (client) => {
      const found = await readTenantTables(client);
      await fillTables(client, found, 'acme');
      return found;
    });
  });
  afterAll(() => test.close());

  /** The login of the product without the code of the product. */
  function withLogin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    return withAdmin(connectionOf(test.address), work);
  }

  it.each([
    ['no tenant', ''],
    ['an empty tenant', ", set_config('parley.tenant_id', '', true)"],
    ['the tenant of nobody', ", set_config('parley.tenant_id', '00000000-0000-0000-0000-000000000000', true)"],
  ])('that names %s sees no row and writes none', async (_, setting) => {
    await withLogin(async (client) => {
      for (const { name } of tables) {
        await client.query(asTenant + setting);
        const found = await client.query(`select from ${name}`).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        );
        expect(['42501', 0], name).toContain(found);
        await client.query('rollback');
      }
      await client.query(asTenant + setting);
      await expect(client.query("insert into contacts (id) values ('00000000-0000-0000-0000-000000000001')")).rejects.toMatchObject({
        code: expect.stringMatching(/^(23502|23503|42501)$/),
      });
      await client.query('rollback');
    });
  });

  it.each(['acme', "' or true --", '018f0000'])('that names %s as its tenant fails whatever it asks', async (garbage) => {
    await withLogin(async (client) => {
      for (const { name } of tables) {
        await client.query("begin; select set_config('role', 'parley_tenant', true)");
        await client.query("select set_config('parley.tenant_id', $1, true)", [garbage]);
        await expect(client.query(`select count(*) from ${name}`), name).rejects.toMatchObject({
          code: expect.stringMatching(/^(22P02|42501)$/),
        });
        await client.query('rollback');
      }
    });
  });

  it.skipIf(testEngine() === 'pglite')('is the only way to a table: the login itself has no right to any', async () => {
    await withLogin(async (client) => {
      for (const name of ['tenants', ...tables.map((table) => table.name)]) {
        await expect(client.query(`select 1 from public.${name}`), name).rejects.toMatchObject({ code: '42501' });
        await expect(client.query(`delete from public.${name}`), name).rejects.toMatchObject({ code: '42501' });
      }
      const { rows } = await client.query(`
        select relname from pg_class where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace::regnamespace::text in ('public', 'pgboss')
          and (has_table_privilege(oid, 'select, insert, update, delete, truncate') or has_any_column_privilege(oid, 'select, insert, update'))`);
      expect(rows).toEqual([]);
    });
  });

  it.skipIf(testEngine() === 'pglite')('cannot become the owner or an administrator', async () => {
    await withLogin(async (client) => {
      for (const role of ['parley_owner', 'parley_admin', 'pg_read_all_data']) {
        await expect(client.query(`set role ${role}`), role).rejects.toThrow();
      }
    });
  });

  it('finds no tenant by a search of another, and nothing without one', async () => {
    const { acme, globex } = await test.asAdmin(async (client) => ({
      acme: await fillTables(client, tables, 'searcher'),
      globex: await fillTables(client, tables, 'searched'),
    }));
    await test.asAdmin(async (client) => {
      await client.query("update sources set status = 'ready'");
      // The same key in each tenant, so that nothing but the tenant's name keeps them apart.
      await client.query("update chunks set keys = '{4711}' where tenant_id = $1", [globex['tenants']?.['id']]);
    });
    const search = (who: unknown) =>
      test.database
        .forTenant(who as TenantId)
        .transaction(async (db) => (await sql`select chunk_id from search_chunks('{4711}', '{1}', 10, null, null)`.execute(db)).rows);
    expect(await search(globex['tenants']?.['id'])).toEqual([{ chunk_id: globex['chunks']?.['id'] }]);
    expect(await search(acme['tenants']?.['id'])).toEqual([]);
    await withLogin(async (client) => {
      await client.query(asTenant);
      const { rows } = await client.query("select * from search_chunks('{4711}', '{1}', 10, null, null)");
      expect(rows).toEqual([]);
      await client.query('rollback');
    });
  });

  it.each([
    ['commits', async () => undefined],
    [
      'is rolled back',
      async () => {
        throw new Error('changed my mind');
      },
    ],
  ])('leaves no role and no tenant behind when it %s', async (_, ending) => {
    const database = openDatabase({ address: test.address, maxConnections: 1 });
    const tenantId = await makeTenant(database);
    await database
      .forTenant(tenantId)
      .transaction(ending)
      .catch(() => {});
    const seen = await database.asSystem('look', async (db) => (await sql<Session>`${sql.raw(sessionQuery)}`.execute(db)).rows[0]);
    await database.close();
    expect(seen?.role).toBe('parley_system');
    expect(seen?.tenant ?? '').toBe('');
  });

  it('leaves no role and no tenant behind when a statement in it failed', async () => {
    const database = openDatabase({ address: test.address, maxConnections: 1 });
    const tenantId = await makeTenant(database);
    await expect(database.forTenant(tenantId).transaction((db) => sql`select 1 / 0`.execute(db))).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const seen = await database.asSystem('look', async (db) => (await sql<Session>`${sql.raw(sessionQuery)}`.execute(db)).rows[0]);
    await database.close();
    expect(seen?.role).toBe('parley_system');
    expect(seen?.tenant ?? '').toBe('');
  });

  it('is undone, and leaves nothing behind, when its client vanishes in the middle', async () => {
    const tenantId = await makeTenant(test.database);
    const bots = Array.from({ length: 20 }, () => newId('bot'));
    for (const id of bots) {
      const client = new pg.Client(connectionOf(test.address));
      client.on('error', () => {});
      await client.connect();
      await client.query(`${asTenant}, set_config('parley.tenant_id', '${tenantId}', true)`);
      await client.query('insert into bots (id, name, draft) values ($1, $2, $3)', [id, 'lost', '{}']);
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
    const login = await withLogin(async (client) => (await client.query<Session>(sessionQuery)).rows[0]);
    expect(login?.role).toBe(testEngine() === 'pglite' ? 'postgres' : 'parley_runtime');
    expect(login?.tenant ?? '').toBe('');
    const kept = await test.database.forTenant(tenantId).transaction((db) => db.selectFrom('bots').select('id').execute());
    expect(kept).toEqual([]);
  });

  it('is never mixed with those of other tenants on the same few connections', async () => {
    // What waits for a connection waits for all before it, which takes long on a busy machine.
    const database = openDatabase({ address: test.address, maxConnections: 4, connectTimeoutMs: 60_000 });
    const tenants = await Promise.all(Array.from({ length: 10 }, () => makeTenant(database)));
    const mixed: string[] = [];
    await Promise.all(
      Array.from({ length: 200 }, async (_, turn) => {
        const tenantId = tenants[turn % tenants.length] as TenantId;
        await database
          .forTenant(tenantId)
          .transaction(async (db) => {
            await db
              .insertInto('bots')
              .values({ id: newId('bot'), name: tenantId, draft: JSON.stringify({ filler: 'x'.repeat((turn % 7) * 20_000) }) })
              .execute();
            const [session] = (await sql<Session>`${sql.raw(sessionQuery)}`.execute(db)).rows;
            const bots = await db.selectFrom('bots').select(['tenant_id', 'name']).execute();
            if (session?.tenant !== tenantId || session.role !== 'parley_tenant')
              mixed.push(`${turn}: ${session?.role} ${session?.tenant}`);
            mixed.push(
              ...bots.filter((bot) => bot.tenant_id !== tenantId || bot.name !== tenantId).map((bot) => `${turn}: ${bot.tenant_id}`),
            );
            if (turn % 5 === 0) throw new Error('rolled back');
          })
          .catch((error: Error) => {
            if (error.message !== 'rolled back') throw error;
          });
      }),
    );
    const stored = await Promise.all(
      tenants.map((tenantId) => database.forTenant(tenantId).transaction((db) => db.selectFrom('bots').select('id').execute())),
    );
    await database.close();
    expect(mixed).toEqual([]);
    expect(stored.flat()).toHaveLength(160);
  });

  it('takes its connection back from a query that comes too late', async () => {
    const database = openDatabase({ address: test.address, maxConnections: 1 });
    const [acme, globex] = [await makeTenant(database), await makeTenant(database)];
    await makeBot(database, globex);
    const late = Promise.withResolvers<unknown>();
    const failed = database.forTenant(acme).transaction((db) =>
      Promise.all([
        Promise.reject(new Error('changed my mind')),
        sql`select 1`.execute(db).then(() => {
          const query = sql`select name from bots`.execute(db);
          query.then(late.resolve, late.reject);
          return query;
        }),
      ]),
    );
    await Promise.all([
      expect(failed).rejects.toThrow('changed my mind'),
      expect(late.promise).rejects.toThrow('a query was sent after its transaction had ended'),
    ]);
    await database.close();
  });
});

import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { newId } from '@parley/contract/ids';
import type { DatabaseAddress } from '@parley/platform/database/connection-of';
import { openDatabase } from '@parley/platform/database/open-database';
import type { Database, TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const onServer = testEngine() !== 'pglite';

async function pidOf(db: TenantDb): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
}

describe('a connection that is lost', () => {
  let test: TestDatabase;
  let database: Database;
  let scope: TenantScope;
  const lost: Error[] = [];
  beforeAll(async () => {
    test = await createTestDatabase();
    const id = newId('tenant');
    await test.database.asSystem('test', (db) => db.insertInto('tenants').values({ id, name: 'Acme', slug: 'acme' }).execute());
    database = openDatabase({ address: test.address, maxConnections: 2, onConnectionError: (error) => lost.push(error) });
    scope = database.forTenant(id);
  });
  afterAll(async () => {
    await database.close();
    await test.close();
  });

  function terminate(pid: number): Promise<unknown> {
    return test.asAdmin((client) => client.query('select pg_terminate_backend($1, 5000)', [pid]));
  }

  it.skipIf(!onServer)('between two statements makes the transaction unavailable, and the next one gets another', async () => {
    const id = newId('contact');
    const failed = scope.transaction(async (db) => {
      await db.insertInto('contacts').values({ id }).execute();
      await terminate(await pidOf(db));
      await db.selectFrom('contacts').select('id').execute();
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    expect(await scope.transaction((db) => db.selectFrom('contacts').select('id').where('id', '=', id).execute())).toEqual([]);
  });

  it.skipIf(!onServer)('during a statement makes the transaction unavailable', async () => {
    const failed = scope.transaction(async (db) => {
      const pid = await pidOf(db);
      await Promise.all([sql`select pg_sleep(30)`.execute(db), terminate(pid)]);
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    await expect(scope.transaction(pidOf)).resolves.toBeGreaterThan(0);
  });

  it.skipIf(!onServer)('before the commit makes the transaction unavailable, though its work was done', async () => {
    const id = newId('contact');
    const failed = scope.transaction(async (db) => {
      await db.insertInto('contacts').values({ id }).execute();
      await terminate(await pidOf(db));
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    expect(await scope.transaction((db) => db.selectFrom('contacts').select('id').where('id', '=', id).execute())).toEqual([]);
  });

  it.skipIf(!onServer)('while it is idle is noticed and replaced, and ends nothing', async () => {
    const pid = await scope.transaction(pidOf);
    await terminate(pid);
    const next = await scope.transaction(pidOf).catch(() => scope.transaction(pidOf));
    expect(next).not.toBe(pid);
    if (testEngine() === 'postgres') expect(lost.length).toBeGreaterThan(0);
  });

  it.skipIf(!onServer)('because the server stopped a long statement makes the transaction unavailable', async () => {
    const failed = scope.transaction(async (db) => {
      await sql`set local statement_timeout = '20ms'`.execute(db);
      await sql`select pg_sleep(30)`.execute(db);
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable', cause: { code: '57014' } });
  });

  it.skipIf(!onServer)('because a transaction idled too long makes it unavailable', async () => {
    const failed = scope.transaction(async (db) => {
      await sql`set local idle_in_transaction_session_timeout = '20ms'`.execute(db);
      const pid = await pidOf(db);
      await test.asAdmin(async (client) => {
        for (let left = 1; left > 0; ) left = (await client.query('select from pg_stat_activity where pid = $1', [pid])).rowCount ?? 0;
      });
      await db.selectFrom('contacts').select('id').execute();
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    await expect(scope.transaction(pidOf)).resolves.toBeGreaterThan(0);
  });

  it('because it did not answer in time is given up, and its transaction undone', async () => {
    const hasty = openDatabase({ address: test.address, maxConnections: 1, answerTimeoutMs: 100 });
    const own = hasty.forTenant(scope.tenantId);
    const id = newId('contact');
    const failed = own.transaction(async (db) => {
      await db.insertInto('contacts').values({ id }).execute();
      await sql`select pg_sleep(1)`.execute(db);
    });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    const kept = await scope.transaction((db) => db.selectFrom('contacts').select('id').where('id', '=', id).execute());
    expect(kept).toEqual([]);
    await hasty.close();
  });

  it('is unavailable when there is none to be had in time', async () => {
    const small = openDatabase({ address: test.address, maxConnections: 1, connectTimeoutMs: 100 });
    const own = small.forTenant(scope.tenantId);
    const release = Promise.withResolvers<void>();
    const holding = Promise.withResolvers<void>();
    const holder = own.transaction(async () => {
      holding.resolve();
      await release.promise;
    });
    await holding.promise;
    await expect(own.transaction(pidOf)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(small.ping()).rejects.toMatchObject({ code: 'unavailable' });
    release.resolve();
    await holder;
    await expect(own.transaction(pidOf)).resolves.toBeGreaterThanOrEqual(0);
    await small.close();
  });
});

describe('a server that is not one', () => {
  it('is unavailable when nothing listens', async () => {
    const database = openDatabase({ address: { engine: 'postgres', url: 'postgres://parley_runtime@127.0.0.1:1/parley' } });
    await expect(database.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(database.asSystem('test', async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
    await database.close();
  });

  it('is unavailable when it accepts and says nothing, or nonsense, or hangs up', async () => {
    const answers: ((socket: Socket) => void)[] = [
      () => {},
      (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
      (socket) => socket.destroy(),
    ];
    for (const answer of answers) {
      const sockets = new Set<Socket>();
      const server = createServer((socket) => {
        sockets.add(socket.on('error', () => {}));
        answer(socket);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      const database = openDatabase({ address: { engine: 'postgres', url: `postgres://x@127.0.0.1:${port}/x` }, connectTimeoutMs: 100 });
      await expect(database.asSystem('test', async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
      await database.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('is unavailable while it refuses the role of a transaction, and serves as soon as it gives it', async () => {
    await using test = await createTestDatabase();
    const { address, break: refuse, mend, remove } = await roleSwitch(test);
    const database = openDatabase({ address, maxConnections: 1 });
    await test.asAdmin((client) => client.query(refuse));
    await expect(database.forTenant(newId('tenant')).transaction(pidOf)).rejects.toMatchObject({ code: 'unavailable' });
    await test.asAdmin((client) => client.query(mend));
    await expect(database.forTenant(newId('tenant')).transaction(pidOf)).resolves.toBeGreaterThanOrEqual(0);
    await database.close();
    await test.asAdmin((client) => client.query(remove));
  });
});

/** Ways to take `parley_tenant` from a login and to give it back, without disturbing other databases of the same server. */
async function roleSwitch(test: TestDatabase): Promise<{ address: DatabaseAddress; break: string; mend: string; remove: string }> {
  if (test.engine === 'pglite') {
    const [gone, back] = ['alter role parley_tenant rename to parley_gone', 'alter role parley_gone rename to parley_tenant'];
    return { address: test.address, break: gone, mend: back, remove: 'select 1' };
  }
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await test.asAdmin((client) => client.query(`create role ${name} login noinherit password '${name}'`));
  const url = new URL(test.admin.connectionString ?? '');
  url.username = name;
  url.password = name;
  const [grant, revoke] = [`grant parley_tenant to ${name} with set true`, `revoke parley_tenant from ${name}`];
  return { address: { engine: 'postgres', url: url.href }, break: revoke, mend: grant, remove: `drop role ${name}` };
}

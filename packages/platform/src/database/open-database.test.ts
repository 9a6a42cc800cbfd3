import { newId, type TenantId } from '@parley/contract/ids';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeArray } from './encode-array.ts';
import { encodeJson } from './encode-json.ts';
import { keptPlan } from './kept-plan.ts';
import { openDatabase } from './open-database.ts';
import { afterCommit, commitWithEach, commitWithNext } from './scoped-dialect.ts';
import type { TenantDb, TenantScope } from './tenancy.ts';

const onServer = testEngine() !== 'pglite';

describe('the database', () => {
  let test: TestDatabase;
  let scope: TenantScope;
  beforeAll(async () => {
    test = await createTestDatabase();
    const id = newId('tenant');
    await test.database.asSystem('test', (db) => db.insertInto('tenants').values({ id, name: 'Acme', slug: 'acme' }).execute());
    scope = test.database.forTenant(id);
  });
  afterAll(() => test.close());

  async function addContact(db: TenantDb) {
    const id = newId('contact');
    await db.insertInto('contacts').values({ id }).execute();
    return id;
  }

  async function isStored(id: string): Promise<boolean> {
    const rows = await scope.transaction((db) => db.selectFrom('contacts').select('id').execute());
    return rows.some((row) => row.id === id);
  }

  describe('a transaction', () => {
    it('keeps what was done in it when the work is done, and gives its result', async () => {
      const id = await scope.transaction(addContact);
      expect(await isStored(id)).toBe(true);
    });

    it('takes JSON in the form the server is sent it', async () => {
      const value = { text: '“ж😀” \\', list: [1, null, {}] };
      const { rows } = await scope.transaction((db) => sql<{ same: unknown }>`select ${encodeJson(value)}::jsonb as same`.execute(db));
      expect(rows[0]?.same).toEqual(value);
    });

    it('takes arrays in the form the server keeps them', async () => {
      const texts = ['', 'a "b" \\ {c}', null, 'ж😀'];
      const [uuid, bytes] = [newId('contact'), Buffer.from([0, 255, 92])];
      const { rows } = await scope.transaction((db) =>
        sql`select ${encodeArray('text', texts, (text) => text)}::text[] as texts, ${encodeArray('uuid', [uuid], (id) => id)}::uuid[] as uuids,
          ${encodeArray('integer', [-2_147_483_648, 7, null], (number) => number)}::integer[] as numbers,
          (${encodeArray('bytea', [bytes], (value) => value)}::bytea[])[1] as bytes, ${encodeArray('text', [], String)}::text[] as none`.execute(
          db,
        ),
      );
      expect(rows).toEqual([{ texts, uuids: [uuid], numbers: [-2_147_483_648, 7, null], bytes, none: [] }]);
    });

    it('keeps nothing when the work fails, and passes the error on', async () => {
      let id = '';
      const failure = new Error('changed my mind');
      const failed = scope.transaction(async (db) => {
        id = await addContact(db);
        throw failure;
      });
      await expect(failed).rejects.toBe(failure);
      expect(await isStored(id)).toBe(false);
    });

    it('fails when the work went on as if a failed statement had not been, because nothing was kept', async () => {
      const id = newId('contact');
      const failed = scope.transaction(async (db) => {
        await db.insertInto('contacts').values({ id }).execute();
        await db
          .insertInto('contacts')
          .values({ id })
          .execute()
          .catch(() => {});
      });
      await expect(failed).rejects.toMatchObject({ code: 'already_exists' });
      expect(await isStored(id)).toBe(false);
    });

    it('fails when a reference that is checked at its end has no target', async () => {
      const failed = scope.transaction((db) =>
        db
          .insertInto('bots')
          .values({ id: newId('bot'), name: 'Bot', draft: '{}', published_version_id: newId('botVersion') })
          .execute(),
      );
      await expect(failed).rejects.toMatchObject({ code: 'not_found' });
    });

    it('ends with the query that was said to be its last, and refuses another', async () => {
      const id = newId('contact');
      const late = scope.transaction(async (db) => {
        await db.selectFrom('contacts').select('id').execute();
        commitWithNext();
        await db.insertInto('contacts').values({ id }).execute();
        await addContact(db);
      });
      await expect(late).rejects.toThrow('a query was sent after its transaction had ended');
      const alone = await scope.transaction((db) => {
        commitWithNext();
        return addContact(db);
      });
      expect(await isStored(alone)).toBe(true);
    });

    it('keeps nothing when its last query fails, nor when what is checked after it does', async () => {
      const id = newId('contact');
      const failed = scope.transaction(async (db) => {
        await db.insertInto('contacts').values({ id }).execute();
        commitWithNext();
        await db.insertInto('contacts').values({ id }).execute();
      });
      await expect(failed).rejects.toMatchObject({ code: 'already_exists' });
      expect(await isStored(id)).toBe(false);
      const dangling = scope.transaction(async (db) => {
        commitWithNext();
        const bot = { id: newId('bot'), name: 'Bot', draft: '{}', published_version_id: newId('botVersion') };
        await db.insertInto('bots').values(bot).execute();
      });
      await expect(dangling).rejects.toMatchObject({ code: 'not_found' });
      expect(await isStored(await scope.transaction(addContact))).toBe(true);
    });

    it('that only reads may end with each query, which all see its tenant', async () => {
      const read = (db: TenantDb) =>
        sql<{ at: string; tenant: string }>`select now()::text as at, current_setting('parley.tenant_id') as tenant`
          .execute(db)
          .then(({ rows }) => rows[0]);
      const [first, second] = await scope.transaction(async (db) => {
        commitWithEach();
        return [await read(db), await read(db)];
      });
      expect([first?.tenant, second?.tenant]).toEqual([scope.tenantId, scope.tenantId]);
      expect(first?.at === second?.at).toBe(!onServer);
      const failed = scope.transaction(async (db) => {
        commitWithEach();
        await read(db);
        await sql`select 1 / 0`.execute(db);
      });
      await expect(failed).rejects.toThrow();
      expect(await isStored(await scope.transaction(addContact))).toBe(true);
    });

    it('in which nothing is asked is nothing to end', async () => {
      await expect(scope.transaction(async () => 'done')).resolves.toBe('done');
    });

    it('throws when it is opened inside another, whichever they are', async () => {
      const nested = 'a transaction is already open';
      await expect(scope.transaction(() => scope.transaction(addContact))).rejects.toThrow(nested);
      await expect(scope.transaction(() => test.database.asSystem('test', async () => 1))).rejects.toThrow(nested);
      await expect(test.database.asSystem('test', () => scope.transaction(addContact))).rejects.toThrow(nested);
    });

    it('may be opened by work that another one left running', async () => {
      const left = Promise.withResolvers<void>();
      const later = await scope.transaction(async () => ({ done: left.promise.then(() => scope.transaction(addContact)) }));
      left.resolve();
      expect(await isStored(await later.done)).toBe(true);
    });

    it('takes only the id of a tenant', () => {
      for (const id of ['', 'acme', "' or true --", newId('tenant').toUpperCase(), `${newId('tenant')}'`]) {
        expect(() => test.database.forTenant(id as TenantId)).toThrow(TypeError);
      }
    });

    it('says why it belongs to no tenant', async () => {
      const reasons: string[] = [];
      const database = openDatabase({ address: test.address, onSystemAccess: (reason) => void reasons.push(reason) });
      await database.asSystem('count tenants', (db) => db.selectFrom('tenants').select('id').execute());
      await database.close();
      expect(reasons).toEqual(['count tenants']);
    });
  });

  describe('what waits for a commit', () => {
    it('happens after it, in order, and sees the rows', async () => {
      const events: string[] = [];
      const seen = Promise.withResolvers<boolean>();
      await scope.transaction(async (db) => {
        const id = await addContact(db);
        afterCommit(() => events.push('first'));
        afterCommit(() => isStored(id).then(seen.resolve, seen.reject));
        events.push('work');
      });
      expect(events).toEqual(['work', 'first']);
      expect(await seen.promise).toBe(true);
    });

    it('never happens when the work fails, a swallowed error included', async () => {
      const listener = vi.fn();
      const failing = (ending: (db: TenantDb) => Promise<unknown>) =>
        scope.transaction(async (db) => {
          afterCommit(listener);
          await ending(db);
        });
      await expect(
        failing(async () => {
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow();
      await expect(failing((db) => sql`select 1 / 0`.execute(db).catch(() => {}))).rejects.toMatchObject({ code: 'invalid_request' });
      expect(listener).not.toHaveBeenCalled();
    });

    it('does not undo the commit by throwing, nor stop what else waits', async () => {
      const errors: unknown[] = [];
      const database = openDatabase({ address: test.address, onListenerError: (error) => void errors.push(error) });
      const failure = new Error('listener');
      const listener = vi.fn();
      const id = await database.forTenant(scope.tenantId).transaction(async (db) => {
        afterCommit(() => {
          throw failure;
        });
        afterCommit(listener);
        return addContact(db);
      });
      await database.close();
      expect([errors, listener.mock.calls.length, await isStored(id)]).toEqual([[failure], 1, true]);
    });

    it('is refused where nothing is open', () => {
      expect(() => afterCommit(() => {})).toThrow('no transaction is open');
    });
  });

  describe('a transaction that met another', () => {
    it('is run again from its beginning, and announced once', async () => {
      const listener = vi.fn();
      let runs = 0;
      const id = await scope.transaction(async (db) => {
        runs += 1;
        const added = await addContact(db);
        afterCommit(listener);
        if (runs < 3) await sql`do $$ begin raise exception 'x' using errcode = 'serialization_failure'; end $$`.execute(db);
        return added;
      });
      expect([runs, listener.mock.calls.length, await isStored(id)]).toEqual([3, 1, true]);
      expect(
        await scope.transaction(async (db) => (await db.selectFrom('contacts').select('id').where('id', '=', id).execute()).length),
      ).toBe(1);
    });

    it('is given up as a conflict after three more tries', async () => {
      let runs = 0;
      const failed = scope.transaction(async (db) => {
        runs += 1;
        await sql`do $$ begin raise exception 'x' using errcode = 'deadlock_detected'; end $$`.execute(db);
      });
      await expect(failed).rejects.toMatchObject({ code: 'conflict', retryable: true });
      expect(runs).toBe(4);
    });

    it('is not run again for any other error', async () => {
      let runs = 0;
      const failed = scope.transaction(async (db) => {
        runs += 1;
        await sql`select 1 / 0`.execute(db);
      });
      await expect(failed).rejects.toMatchObject({ code: 'invalid_request' });
      expect(runs).toBe(1);
    });

    it.skipIf(!onServer)('in a real deadlock stores both', async () => {
      const [first, second] = [await scope.transaction(addContact), await scope.transaction(addContact)];
      let runs = 0;
      const met = Promise.withResolvers<void>();
      const touch = (ids: string[], now: Date) =>
        scope.transaction(async (db) => {
          runs += 1;
          for (const [index, id] of ids.entries()) {
            await db
              .updateTable('contacts')
              .set({ last_seen_at: now })
              .where('id', '=', id as typeof first)
              .execute();
            if (index === 0 && runs === 2) met.resolve();
            if (index === 0) await met.promise;
          }
        });
      await Promise.all([touch([first, second], new Date(1)), touch([second, first], new Date(2))]);
      expect(runs).toBe(3);
    });

    it.skipIf(!onServer)('in a real write skew stores both, one after the other', async () => {
      await using own = await createTestDatabase();
      await own.asAdmin(async (client) => {
        const { rows } = await client.query<{ name: string }>('select current_database() as name');
        await client.query(`alter database ${rows[0]?.name} set default_transaction_isolation = 'serializable'`);
      });
      const tenant = newId('tenant');
      await own.database.asSystem('test', (db) => db.insertInto('tenants').values({ id: tenant, name: 'Acme', slug: 'acme' }).execute());
      const met = Promise.withResolvers<void>();
      const counts: number[] = [];
      let runs = 0;
      const addToCount = () =>
        own.database.forTenant(tenant).transaction(async (db) => {
          runs += 1;
          const before = await db.selectFrom('contacts').select('id').execute();
          if (runs === 2) met.resolve();
          await met.promise;
          await addContact(db);
          afterCommit(() => counts.push(before.length));
        });
      await Promise.all([addToCount(), addToCount()]);
      expect(counts.toSorted()).toEqual([0, 1]);
      // One runs again, and once more where it began anew before the other was done.
      expect(runs).toBeGreaterThan(2);
    });
  });

  describe.skipIf(!onServer)('a statement whose plan is kept', () => {
    const kept = (db: TenantDb) =>
      sql<{ name: string }>`${keptPlan} select name from pg_prepared_statements where statement like '%pg_prepared%'`.execute(db);

    it('is parsed once for a connection that reaches the server itself, and never behind a pooler', async () => {
      const names = new Set<string>();
      for (let use = 0; use < 10; use++) for (const { name } of (await scope.transaction(kept)).rows) names.add(name);
      expect(names.size).toBe(testEngine() === 'pgbouncer' ? 0 : 1);
    });

    it('is there again after its first use failed', async () => {
      const id = await scope.transaction(addContact);
      const add = (contact: string) =>
        scope.transaction((db) => sql`${keptPlan} insert into contacts (id) values (${contact}::uuid)`.execute(db));
      for (let use = 0; use < 10; use++) {
        await expect(add(id)).rejects.toMatchObject({ code: 'already_exists' });
        const fresh = newId('contact');
        await add(fresh);
        expect(await isStored(fresh)).toBe(true);
      }
    });

    it('gives the columns a table has now', async () => {
      await using own = await createTestDatabase();
      await own.asAdmin((client) =>
        client.query('create table probes (one integer); grant select on probes to parley_tenant; insert into probes values (1)'),
      );
      const read = () => own.database.forTenant(scope.tenantId).transaction((db) => sql`${keptPlan} select * from probes`.execute(db));
      for (let use = 0; use < 10; use++) expect((await read()).rows).toEqual([{ one: 1 }]);
      await own.asAdmin((client) => client.query('alter table probes add column two integer default 2'));
      expect((await read()).rows).toEqual([{ one: 1, two: 2 }]);
    });
  });

  it('answers a ping, closes once however often it is told to, and is unavailable from then on', async () => {
    const database = openDatabase({ address: test.address });
    await expect(database.ping()).resolves.toBeUndefined();
    await Promise.all([database.close(), database.close()]);
    await expect(database.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(database.forTenant(scope.tenantId).transaction(addContact)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@parley/contract/ids';
import { connectionOf, type DatabaseAddress } from '@parley/platform/database/connection-of';
import { type EmbeddedEngine, type StartEngineOptions, startEngine } from '@parley/platform/database/embedded/start-engine';
import { openDatabase } from '@parley/platform/database/open-database';
import { testEngine } from '@parley/testing/database/create-test-database';
import { engineTemplate } from '@parley/testing/database/engine-template';
import { withAdmin } from '@parley/testing/database/with-admin';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { EngineOrder } from './engine-child.ts';

const folders: string[] = [];
const children: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  folders.push(folder);
  return folder;
}

/** A folder with a migrated, empty database, as a running installation has it. */
function migratedFolder(): string {
  const template = inject('databaseTemplate');
  if (template.engine !== 'pglite') throw new Error('these tests are about the embedded engine');
  const folder = newFolder();
  cpSync(template.folder, folder, { recursive: true });
  return folder;
}

async function start(dataFolder: string, options: Partial<StartEngineOptions> = {}): Promise<EmbeddedEngine> {
  return startEngine({ dataFolder, templateFolder: await engineTemplate(), ...options });
}

function addressOf({ socketFolder }: Pick<EmbeddedEngine, 'socketFolder'>): DatabaseAddress {
  return { engine: 'pglite', socketFolder };
}

function ask(engine: EmbeddedEngine, sql: string): Promise<Record<string, unknown>[]> {
  return withAdmin(connectionOf(addressOf(engine)), async (client) => (await client.query(sql)).rows);
}

function startChild(order: EngineOrder): ChildProcess {
  const child = fork(join(import.meta.dirname, 'engine-child.ts'), [JSON.stringify(order)]);
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  child.kill('SIGKILL');
  await ended;
}

/** Starts a child and waits until its engine is ready; yields its socket's folder too. */
async function readyChild(order: EngineOrder): Promise<{ child: ChildProcess; socketFolder: string }> {
  const child = startChild(order);
  await once(child, 'message');
  const [socketFolder] = (await once(child, 'message')) as [string];
  return { child, socketFolder };
}

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(testEngine() !== 'pglite')('the embedded engine', () => {
  describe('and its folder', () => {
    it('is refused to a second process, which is told who has it, and taken over when that one is killed', async () => {
      const dataFolder = migratedFolder();
      const { child, socketFolder } = await readyChild({ dataFolder });
      const refusal = `The data folder ${dataFolder} is in use by process ${child.pid}. Stop it first, or set PARLEY_DATA_DIR to another folder.`;
      await expect(start(dataFolder)).rejects.toThrow(refusal);
      await kill(child);
      expect(existsSync(socketFolder)).toBe(true);
      const engine = await start(dataFolder);
      expect(existsSync(socketFolder)).toBe(false);
      await engine.stop();
    });

    it('can be entered by this user alone, so can its socket, and its path may be far too long for one', async () => {
      const dataFolder = join(newFolder(), 'x'.repeat(100), 'y'.repeat(100));
      const engine = await start(dataFolder);
      expect(await ask(engine, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect([dataFolder, engine.socketFolder].map((folder) => (statSync(folder).mode & 0o777).toString(8))).toEqual(['700', '700']);
      await engine.stop();
      expect(existsSync(engine.socketFolder)).toBe(false);
    });

    it('needs free space on its disk, and says how much', async () => {
      const dataFolder = newFolder();
      await expect(start(dataFolder, { minFreeBytes: 2 ** 60 })).rejects.toThrow(
        /^Only \d+ MB are free for .*; the embedded database needs 1099511627776 MB to start\. Free some space, or set PARLEY_DATA_DIR/,
      );
      expect(readdirSync(dataFolder)).toEqual([]);
    });
  });

  describe('when its start is cut short', () => {
    it('says that it was not ready in time, and the next start finds the folder fit', async () => {
      const dataFolder = newFolder();
      await expect(start(dataFolder, { bootDeadlineMs: 1 })).rejects.toThrow('The embedded database was not ready after 0.001 seconds.');
      const engine = await start(dataFolder);
      expect(await ask(engine, 'select 1 as one')).toEqual([{ one: 1 }]);
      await engine.stop();
    });

    it.each([100, 600, 1_800])(
      'by a kill %i ms into its very first one, the next start makes a whole database',
      { timeout: 180_000 },
      async (afterMs) => {
        const dataFolder = newFolder();
        // Copying a template is quick; making a database from nothing takes long enough to be killed in each of its phases.
        const order = afterMs > 200 ? { dataFolder } : { dataFolder, templateFolder: await engineTemplate() };
        const child = startChild(order);
        await once(child, 'message');
        await delay(afterMs);
        await kill(child);
        const engine = await start(dataFolder);
        await ask(engine, 'create table whole (id integer)');
        expect(await ask(engine, "select to_regclass('whole') is not null as whole")).toEqual([{ whole: true }]);
        await engine.stop();
      },
    );

    it('in a way that left half of a database, the next start begins anew instead of failing for ever', async () => {
      const dataFolder = newFolder();
      mkdirSync(join(dataFolder, 'postgres', 'base'), { recursive: true });
      writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '18\n');
      writeFileSync(join(dataFolder, 'first-start-unfinished'), '');
      const engine = await start(dataFolder);
      expect(await ask(engine, 'select 1 as one')).toEqual([{ one: 1 }]);
      await engine.stop();
      expect(existsSync(join(dataFolder, 'first-start-unfinished'))).toBe(false);
    });

    it('but had once been ready, it never deletes what cannot be opened', async () => {
      const dataFolder = newFolder();
      mkdirSync(join(dataFolder, 'postgres', 'base'), { recursive: true });
      writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '18\n');
      writeFileSync(join(dataFolder, 'postgres', 'base', 'rows'), 'precious');
      await expect(start(dataFolder, { bootDeadlineMs: 10_000 })).rejects.toThrow();
      expect(existsSync(join(dataFolder, 'postgres', 'base', 'rows'))).toBe(true);
    });
  });

  describe('when its process is killed', () => {
    it('has lost nothing that was acknowledged, three times over', { timeout: 180_000 }, async () => {
      const dataFolder = migratedFolder();
      const tenant = newId('tenant');
      const engine = await start(dataFolder);
      await ask(engine, `insert into tenants (id, name, slug) values ('${tenant}', 'Acme', 'acme')`);
      await engine.stop();
      const acknowledged: string[] = [];
      for (let round = 0; round < 3; round++) {
        const { child } = await readyChild({ dataFolder, writeFor: tenant });
        const enough = acknowledged.length + 50;
        const written = Promise.withResolvers<void>();
        child.on('message', (id: string) => {
          acknowledged.push(id);
          if (acknowledged.length >= enough) written.resolve();
        });
        await written.promise;
        await kill(child);
      }
      const reopened = await start(dataFolder);
      const database = openDatabase({ address: addressOf(reopened) });
      const rows = await database.forTenant(tenant).transaction((db) => db.selectFrom('contacts').select('id').execute());
      await database.close();
      await reopened.stop();
      const kept = new Set<string>(rows.map(({ id }) => id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(150);
    });
  });

  describe('when it breaks down', () => {
    it('reports it, to late listeners too, makes transactions unavailable, and can be stopped', async () => {
      const dataFolder = newFolder();
      const engine = await start(dataFolder);
      const reported = new Promise<Error>((resolve) => engine.onFailure(resolve));
      const database = openDatabase({ address: addressOf(engine) });
      rmSync(join(dataFolder, 'postgres', 'pg_wal'), { recursive: true });
      await expect(
        ask(engine, 'create table lost as select * from generate_series(1, 300000) n; select pg_switch_wal(); checkpoint'),
      ).rejects.toThrow();
      expect((await reported).message).toMatch(/^the embedded database broke down: .*PANIC/);
      const late: Error[] = [];
      engine.onFailure((error) => late.push(error));
      expect(late).toEqual([await reported]);
      await expect(database.asSystem('test', async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
      await expect(database.ping()).rejects.toMatchObject({ code: 'unavailable' });
      await database.close();
      await engine.stop();
      expect(existsSync(engine.socketFolder)).toBe(false);
    });

    it('by a statement that never ends, is ended itself, and starts again', async () => {
      const dataFolder = newFolder();
      const engine = await start(dataFolder, { workDeadlineMs: 1_000 });
      const reported = new Promise<Error>((resolve) => engine.onFailure(resolve));
      await ask(engine, 'create table kept (id integer)');
      await expect(ask(engine, 'select count(*) from generate_series(1, 1000000000000)')).rejects.toThrow();
      expect((await reported).message).toBe('the embedded database has been busy with one request for over 1 seconds and was ended');
      await engine.stop();
      const again = await start(dataFolder);
      expect(await ask(again, "select to_regclass('kept') is not null as kept")).toEqual([{ kept: true }]);
      await again.stop();
    });
  });

  it('lets transactions read but not write while its disk is nearly full, and keeps none of what they tried', async () => {
    const dataFolder = migratedFolder();
    const engine = await start(dataFolder, { reserveBytes: 2 ** 60 });
    const database = openDatabase({ address: addressOf(engine) });
    const tenant = newId('tenant');
    const written = database.asSystem('test', (db) =>
      db.insertInto('tenants').values({ id: tenant, name: 'Acme', slug: 'acme' }).execute(),
    );
    await expect(written).rejects.toMatchObject({ code: 'storage_full' });
    expect(await database.asSystem('test', (db) => db.selectFrom('tenants').select('id').execute())).toEqual([]);
    await database.close();
    await engine.stop();
  });

  it('stops once however often it is told to, in the middle of transactions, without reporting a failure', async () => {
    const dataFolder = newFolder();
    const engine = await start(dataFolder);
    const failures: Error[] = [];
    engine.onFailure((error) => failures.push(error));
    const database = openDatabase({ address: addressOf(engine) });
    const open = Promise.withResolvers<void>();
    const cut = withAdmin(connectionOf(addressOf(engine)), async (client) => {
      await client.query('begin; create table cut (id integer)');
      open.resolve();
      await new Promise((resolve) => client.once('end', resolve));
    });
    await open.promise;
    await Promise.all([engine.stop(), engine.stop(), cut]);
    await engine.stop();
    await database.close();
    expect(failures).toEqual([]);
    const again = await start(dataFolder);
    expect(await ask(again, "select to_regclass('cut') as cut")).toEqual([{ cut: null }]);
    await again.stop();
  });
});

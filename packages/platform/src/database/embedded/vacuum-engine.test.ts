import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testEngine } from '@parley/testing/database/create-test-database';
import { engineTemplate } from '@parley/testing/database/engine-template';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectionOf } from '../connection-of.ts';
import { keepVacuumed } from './keep-vacuumed.ts';
import { type EmbeddedEngine, startEngine } from './start-engine.ts';
import { vacuumEngine } from './vacuum-engine.ts';

describe.skipIf(testEngine() !== 'pglite')('the embedded engine is tended', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  let engine: EmbeddedEngine;
  let client: pg.Client;
  beforeAll(async () => {
    engine = await startEngine({ dataFolder, templateFolder: await engineTemplate() });
    client = new pg.Client(connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }));
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await engine.stop();
    rmSync(dataFolder, { recursive: true });
  });

  async function rowsOf(name: string, sql: string): Promise<void> {
    await client.query(`create table ${name} (id integer, word text); insert into ${name} select n, 'x' from generate_series(1, 3000) n`);
    await vacuumEngine(engine.socketFolder);
    await client.query(sql);
  }
  async function tended(name: string): Promise<unknown> {
    return (await vacuumEngine(engine.socketFolder)).find(({ table }) => table === name);
  }
  async function facts(name: string): Promise<unknown> {
    await client.query('select pg_stat_force_next_flush()');
    const { rows } = await client.query(
      `select s.n_dead_tup::int as dead, c.reltuples::int as counted from pg_stat_user_tables s join pg_class c on c.oid = s.relid
       where s.relname = $1`,
      [name],
    );
    return rows[0];
  }

  it('of a table that has many dead rows they are cleared away, and its rows are counted', async () => {
    await rowsOf('emptied', 'delete from emptied where id > 1000');
    expect(await facts('emptied')).toEqual({ dead: 2000, counted: 3000 });
    expect(await tended('emptied')).toEqual({ table: 'emptied', vacuumed: true });
    expect(await facts('emptied')).toEqual({ dead: 0, counted: 1000 });
    expect(await tended('emptied')).toBeUndefined();
  });

  it('of a table that changed a little its rows are counted, and one that hardly changed is left alone', async () => {
    await rowsOf('still', 'delete from still where id > 2950');
    await rowsOf('changed', 'delete from changed where id > 2600');
    expect(await tended('changed')).toEqual({ table: 'changed', vacuumed: false });
    expect(await facts('changed')).toEqual({ dead: 400, counted: 2600 });
    expect(await facts('still')).toEqual({ dead: 50, counted: 3000 });
  });

  it('again and again, until it is told to stop; while the disk is nearly full nothing is written', async () => {
    await rowsOf('kept', 'delete from kept where id > 1000');
    await client.query('set default_transaction_read_only = on');
    expect(await tended('kept')).toBeUndefined();
    await client.query('set default_transaction_read_only = off');
    const debug = vi.fn();
    const log = { debug, info: vi.fn(), warn: vi.fn(), error: vi.fn(), child: () => log };
    const stop = keepVacuumed(engine.socketFolder, { everyMs: 20, log });
    await vi.waitFor(() => expect(debug).toHaveBeenCalledWith({ tables: [{ table: 'kept', vacuumed: true }] }, 'vacuumed'));
    await stop();
    expect(await facts('kept')).toEqual({ dead: 0, counted: 1000 });
  });

  it('an engine that is gone is reported, and ends nothing', async () => {
    const warn = vi.fn();
    const log = { debug: vi.fn(), info: vi.fn(), warn, error: vi.fn(), child: () => log };
    const stop = keepVacuumed(join(dataFolder, 'nowhere'), { everyMs: 5, log });
    await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(1));
    await stop();
    expect(warn.mock.calls[0]).toEqual([
      { err: expect.objectContaining({ code: 'ENOENT' }) },
      'the embedded database could not be vacuumed',
    ]);
  });
});

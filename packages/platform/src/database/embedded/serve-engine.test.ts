import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { testEngine } from '@parley/testing/database/create-test-database';
import { engineTemplate } from '@parley/testing/database/engine-template';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionOf } from '../connection-of.ts';
import { serveEngine } from './serve-engine.ts';
import { socketIn } from './socket-folder.ts';
import { type EmbeddedEngine, startEngine } from './start-engine.ts';

describe.skipIf(testEngine() !== 'pglite')('clients of one engine', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await startEngine({ dataFolder, templateFolder: await engineTemplate(), idleInTransactionMs: 1_500 });
  });
  afterAll(async () => {
    await engine.stop();
    rmSync(dataFolder, { recursive: true });
  });

  const address = () => connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder });

  async function withClient<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client(address());
    client.on('error', () => {});
    await client.connect();
    return work(client).finally(() => client.end());
  }

  it('never get the answer to what another asked, however large the questions are', async () => {
    const pool = new pg.Pool({ ...address(), max: 6 });
    const wrong: string[] = [];
    const ask = async (who: number, turn: number) => {
      const word = `${who}/${turn}/${'x'.repeat(who % 2 === 0 ? 200_000 : 10)}`;
      const [sql, values] =
        who % 3 === 0 ? ['select $1::text as word', [word]] : ['select $2::text as word, $1::int as turn', [turn, word]];
      const { rows } = await pool.query<{ word: string }>(sql as string, values as unknown[]);
      if (rows[0]?.word !== word) wrong.push(word.slice(0, 20));
    };
    await Promise.all(
      Array.from({ length: 6 }, async (_, who) => {
        for (let turn = 0; turn < 8; turn++) await ask(who, turn);
      }),
    );
    await pool.end();
    expect(wrong).toEqual([]);
  });

  it('wait while one is in a transaction, and go on when it ends', async () => {
    const events: string[] = [];
    await withClient(async (first) => {
      await first.query('begin');
      const second = withClient((client) => client.query('select 1')).then(() => events.push('second'));
      await first.query('select 1');
      events.push('first');
      await first.query('commit');
      await second;
    });
    expect(events).toEqual(['first', 'second']);
  });

  it('do not wait for ever for one that falls silent in a transaction', async () => {
    await withClient(async (silent) => {
      await silent.query('begin; create table silent (id integer)');
      const { rows } = await withClient((client) => client.query("select to_regclass('silent') as found"));
      expect(rows).toEqual([{ found: null }]);
      await expect(silent.query('commit')).rejects.toThrow(/idle-in-transaction timeout|Connection terminated|not queryable/);
    });
  });

  it('leave nothing of a transaction behind when they vanish at any point of it', async () => {
    await withClient((client) => client.query('create sequence vanished_seq; create table vanished (id integer)'));
    const parameters = 'user\0postgres\0database\0postgres\0\0';
    const startup = Buffer.concat([Buffer.from([0, 0, 0, parameters.length + 8, 0, 3, 0, 0]), Buffer.from(parameters)]);
    const simple = (sql: string) => Buffer.concat([Buffer.from([0x51, 0, 0, 0, sql.length + 5]), Buffer.from(`${sql}\0`)]);
    for (let round = 0; round < 40; round++) {
      await new Promise<void>((resolve) => {
        const socket = connect(socketIn(engine.socketFolder));
        socket.on('error', () => {}).on('close', () => resolve());
        socket.write(
          Buffer.concat([
            startup,
            simple("begin; insert into vanished values (nextval('vanished_seq'))"),
            simple('insert into vanished values (2)'),
          ]),
        );
        if (round % 4 === 0) socket.destroy();
        else if (round % 4 === 1) setImmediate(() => socket.destroy());
        else socket.once('data', () => (round % 4 === 2 ? socket.destroy() : socket.end()));
      });
    }
    const { rows } = await withClient((client) =>
      client.query("select (select count(*)::int from vanished) as kept, pg_sequence_last_value('vanished_seq') is not null as begun"),
    );
    expect(rows).toEqual([{ kept: 0, begun: true }]);
  });

  it('do not inherit what another set for its session', async () => {
    await withClient((client) =>
      client.query(
        'create role somebody; set role somebody; set timezone to "Asia/Tokyo"; select pg_advisory_lock(7); create temp table lent (id integer)',
      ),
    );
    const { rows } = await withClient((client) =>
      client.query(`select current_user as role, current_setting('timezone') as timezone, to_regclass('lent') as lent,
        (select count(*)::int from pg_locks where locktype = 'advisory') as locks`),
    );
    expect(rows).toEqual([{ role: 'postgres', timezone: 'UTC', lent: null, locks: 0 }]);
  });

  it('that talk nonsense are shown out, and the others are served', async () => {
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(socketIn(engine.socketFolder), () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
      socket.on('data', (bytes) => (heard += bytes.toString('latin1'))).on('close', () => resolve(heard));
    });
    expect(answer).toContain('08P01');
    expect((await withClient((client) => client.query('select 1 as one'))).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ['asks for settings that do not exist', { options: '-c nonsense=1' }],
    ['is nobody', { user: 'nobody', database: 'nowhere' }],
    ['wants to replicate', { replication: 'database' }],
  ])('begin a session whatever one %s', async (_, wishes) => {
    const client = new pg.Client({ ...address(), ...wishes });
    await client.connect();
    const { rows } = await client.query('select current_user as role');
    await client.end();
    expect(rows).toEqual([{ role: 'postgres' }]);
  });

  it('cannot end the engine by copying in, simple or prepared, and go on', async () => {
    await withClient(async (client) => {
      await client.query('create table copied (id integer)');
      await expect(client.query('copy copied from stdin')).rejects.toThrow('takes no COPY FROM STDIN');
      await expect(client.query({ text: 'copy copied from stdin', queryMode: 'extended' } as pg.QueryConfig)).rejects.toThrow(
        'takes no COPY FROM STDIN',
      );
      await client.query('begin; insert into copied values (1)');
      await expect(client.query('copy copied from stdin')).rejects.toThrow('takes no COPY FROM STDIN');
      await client.query('rollback');
      expect((await client.query('select id from copied')).rows).toEqual([]);
    });
  });

  it('may write again as soon as there is space, also after another left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
    cpSync(await engineTemplate(), join(folder, 'postgres'), { recursive: true });
    const engineHere = await PGlite.create(join(folder, 'postgres'));
    let space = false;
    const stop = await serveEngine({
      engine: engineHere,
      path: socketIn(folder),
      maxConnections: 5,
      idleInTransactionMs: 10_000,
      mayWrite: () => space,
      onWork: () => {},
      onBreakdown: () => {},
    });
    const write = async (id: number) => {
      const client = new pg.Client({ ...connectionOf({ engine: 'pglite', socketFolder: folder }) });
      await client.connect();
      return client
        .query(`create table written_${id} ()`)
        .then(
          () => 'written',
          (error: pg.DatabaseError) => error.code,
        )
        .finally(() => client.end());
    };
    const outcomes = [await write(1), await write(2)];
    space = true;
    outcomes.push(await write(3));
    space = false;
    outcomes.push(await write(4));
    await stop();
    await engineHere.close();
    rmSync(folder, { recursive: true });
    expect(outcomes).toEqual(['25006', '25006', 'written', '25006']);
  });

  it('that are too many are told so', async () => {
    const clients = Array.from({ length: 101 }, () => {
      const client = new pg.Client(address());
      client.on('error', () => {});
      return client;
    });
    const outcomes = await Promise.allSettled(clients.map((client) => client.connect()));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(['53300']));
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectionOf } from '@parley/platform/database/connection-of';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { ownMigrations } from '@parley/server/migrate';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { engineTemplate } from '@parley/testing/database/engine-template';
import { withAdmin } from '@parley/testing/database/with-admin';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import type { MigrateOrder } from './migrate-child.ts';

const names = ownMigrations().map(({ name }) => name);

function startMigrating(order: MigrateOrder): ChildProcess {
  return fork(join(import.meta.dirname, 'migrate-child.ts'), [JSON.stringify(order)]);
}

/** Lets a child migrate to the end and yields the names it applied. */
async function migrateWhole(order: MigrateOrder): Promise<string[]> {
  const child = startMigrating(order);
  const said: unknown[] = [];
  child.on('message', (message) => said.push(message));
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  return said.at(-1) as string[];
}

/** Starts a child and kills it `afterMs` after it began; it may be done by then. */
async function migrateKilled(order: MigrateOrder, afterMs: number): Promise<void> {
  const child = startMigrating(order);
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended]);
  await Promise.race([delay(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

describe('migrating', () => {
  let test: TestDatabase;
  let whole: string[];
  beforeAll(async () => {
    test = await createTestDatabase();
    whole = await test.asAdmin(describeSchema);
  });
  afterAll(() => test.close());

  /** An empty database that `work` may migrate; on PGlite a socket of its own engine. */
  async function withEmptyDatabase(work: (connection: pg.ClientConfig) => Promise<void>): Promise<void> {
    if (test.engine === 'pglite') {
      const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
      const engine = await startEngine({ dataFolder, templateFolder: await engineTemplate() });
      await work(connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }));
      await engine.stop();
      rmSync(dataFolder, { recursive: true });
      return;
    }
    const name = `parley_test_${randomBytes(6).toString('hex')}`;
    await test.asAdmin((client) => client.query(`create database ${name} template template0`));
    await work({ connectionString: Object.assign(new URL(test.admin.connectionString ?? ''), { pathname: name }).href });
    await test.asAdmin((client) => client.query(`drop database ${name} with (force)`));
  }

  it.skipIf(testEngine() === 'pglite')('is whole after ten clients were killed in the middle of it', { timeout: 180_000 }, async () => {
    for (let round = 0; round < 5; round++) {
      await withEmptyDatabase(async (connection) => {
        for (let kill = 0; kill < 2; kill++) await migrateKilled({ connection }, Math.random() * 150);
        await migrateWhole({ connection });
        expect(await withAdmin(connection, describeSchema)).toEqual(whole);
      });
    }
  });

  it.skipIf(testEngine() !== 'pglite')(
    'is whole after the process that holds the database was killed in the middle of it six times',
    { timeout: 180_000 },
    async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
      const order = { dataFolder, templateFolder: await engineTemplate() };
      for (let kill = 0; kill < 6; kill++) await migrateKilled(order, Math.random() * 150);
      await migrateWhole(order);
      const engine = await startEngine({ dataFolder });
      const schema = await withAdmin(connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }), describeSchema);
      await engine.stop();
      rmSync(dataFolder, { recursive: true });
      expect(schema).toEqual(whole);
    },
  );

  it('by three processes at once applies each migration once', { timeout: 180_000 }, async () => {
    await withEmptyDatabase(async (connection) => {
      const applied = await Promise.all([1, 2, 3].map(() => migrateWhole({ connection })));
      expect(applied.flat().toSorted()).toEqual(names);
      expect(await withAdmin(connection, describeSchema)).toEqual(whole);
    });
  });

  it('again applies nothing', async () => {
    expect(await migrateWhole({ connection: test.admin })).toEqual([]);
    expect(await test.asAdmin(describeSchema)).toEqual(whole);
  });
});

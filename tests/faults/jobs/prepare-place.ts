import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf } from '@parley/platform/database/connection-of';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import { createTestDatabase } from '@parley/testing/database/create-test-database';
import { withAdmin } from '@parley/testing/database/with-admin';
import { inject } from 'vitest';

type Rows = Record<string, unknown>[];

/** A database while this process may use it. */
export interface Opened extends AsyncDisposable {
  readonly database: Database;
  query(text: string, values?: unknown[]): Promise<Rows>;
}

/** A migrated database that this process and its victims use in turns: an embedded one has room for a single process. */
export interface Place extends AsyncDisposable {
  /** What a victim needs to find it. */
  readonly place: { folder: string } | { address: DatabaseAddress };
  open(): Promise<Opened>;
}

export async function preparePlace(): Promise<Place> {
  const template = inject('databaseTemplate');
  return template.engine === 'pglite' ? inFolder(template.folder) : onServer();
}

async function inFolder(template: string): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  cpSync(template, folder, { recursive: true });
  return {
    place: { folder },
    async open() {
      const engine = await startEngine({ dataFolder: folder });
      const address: DatabaseAddress = { engine: 'pglite', socketFolder: engine.socketFolder };
      const database = openDatabase({ address });
      return {
        database,
        query: (text, values) => withAdmin(connectionOf(address), async (client) => (await client.query(text, values)).rows as Rows),
        async [Symbol.asyncDispose]() {
          await database.close();
          await engine.stop();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(): Promise<Place> {
  const test = await createTestDatabase();
  return {
    place: { address: test.address },
    open: async () => ({
      database: test.database,
      query: (text, values) => test.asAdmin(async (client) => (await client.query(text, values)).rows as Rows),
      async [Symbol.asyncDispose]() {},
    }),
    [Symbol.asyncDispose]: () => test.close(),
  };
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf } from '@parley/platform/database/connection-of';
import { findRunningEngine } from '@parley/platform/database/embedded/find-running-engine';
import type pg from 'pg';
import { inject } from 'vitest';
import { createTestDatabase } from '../database/create-test-database.ts';
import type { Template } from '../database/prepare-template.ts';
import { withAdmin } from '../database/with-admin.ts';

/** The settings under which server processes of one test find the same database, on the engine the run was started for. */
export interface InstallationEnv extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  /** Lends an administrator's connection to its database; the embedded one can be reached while a server runs. */
  asAdmin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
}

/** `template` is what the run made its databases of; a set-up that comes before all tests has to say it. */
export async function installationEnv(template: Template = inject('databaseTemplate')): Promise<InstallationEnv> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-process-'));
  const remove = async (): Promise<void> => rmSync(dataDir, { recursive: true, force: true });
  const base = { PARLEY_DATA_DIR: dataDir, PARLEY_DEMO: 'on', PARLEY_SECRET: 'a secret that is long enough for a test' };
  if (template.engine === 'pglite') {
    // Making a database takes seconds, and these tests are about what comes after.
    cpSync(template.folder, dataDir, { recursive: true });
    return { env: base, asAdmin: (work) => asAdminOf(dataDir, work), [Symbol.asyncDispose]: remove };
  }
  const test = await createTestDatabase();
  if (test.address.engine !== 'postgres') throw new Error('expected a database server');
  const valkey = process.env['PARLEY_TEST_VALKEY_URL'];
  return {
    env: { ...base, DATABASE_URL: test.address.url, ...(valkey === undefined ? {} : { VALKEY_URL: valkey }) },
    asAdmin: test.asAdmin,
    async [Symbol.asyncDispose]() {
      await test.close();
      await remove();
    },
  };
}

/** Lends an administrator's connection to the embedded database that runs on a folder. */
export function asAdminOf<Result>(dataFolder: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const engine = findRunningEngine(dataFolder);
  if (engine === undefined) throw new Error('no installation runs on the embedded database of this folder');
  return withAdmin(connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }), work);
}

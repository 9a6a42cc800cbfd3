import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createTestDatabase } from '../database/create-test-database.ts';

/** The settings under which server processes of one test find the same database, on the engine the run was started for. */
export interface InstallationEnv extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

export async function installationEnv(): Promise<InstallationEnv> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-process-'));
  const remove = async (): Promise<void> => rmSync(dataDir, { recursive: true, force: true });
  const base = { PARLEY_DATA_DIR: dataDir, PARLEY_DEMO: 'on', PARLEY_SECRET: 'a secret that is long enough for a test' };
  const template = inject('databaseTemplate');
  if (template.engine === 'pglite') {
    // Making a database takes seconds, and these tests are about what comes after.
    cpSync(template.folder, dataDir, { recursive: true });
    return { env: base, [Symbol.asyncDispose]: remove };
  }
  const test = await createTestDatabase();
  if (test.address.engine !== 'postgres') throw new Error('expected a database server');
  const valkey = process.env['PARLEY_TEST_VALKEY_URL'];
  return {
    env: { ...base, DATABASE_URL: test.address.url, ...(valkey === undefined ? {} : { VALKEY_URL: valkey }) },
    async [Symbol.asyncDispose]() {
      await test.close();
      await remove();
    },
  };
}

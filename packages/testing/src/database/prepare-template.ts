import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectionOf } from '@parley/platform/database/connection-of';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { migrateDatabase, schemaFingerprint } from '@parley/server/migrate';
import { engineTemplate, testCache } from './engine-template.ts';
import { withAdmin } from './with-admin.ts';

/** What a test file's databases are copied from: a folder, or a database of the test server. */
export type Template = { engine: 'pglite'; folder: string } | TemplateOnServer;

export interface TemplateOnServer {
  engine: 'postgres' | 'pgbouncer';
  name: string;
  adminUrl: string;
  /** The runtime role's URL, direct or through pgbouncer; its database is replaced by each test file's own. */
  runtimeUrl: string;
}

/** Makes the migrated template once for a whole test run, and tells how to remove it. */
export async function prepareTemplate(env: NodeJS.ProcessEnv): Promise<{ template: Template; remove: () => Promise<void> }> {
  const engine = env['PARLEY_TEST_ENGINE'] ?? 'pglite';
  if (engine === 'pglite') return { template: { engine, folder: await embeddedTemplate() }, remove: async () => {} };
  if (engine !== 'postgres' && engine !== 'pgbouncer')
    throw new Error(`PARLEY_TEST_ENGINE is ${engine}: use pglite, postgres or pgbouncer`);
  const adminUrl = required(env, 'PARLEY_TEST_POSTGRES_ADMIN_URL');
  const runtimeUrl = required(env, engine === 'pgbouncer' ? 'PARLEY_TEST_PGBOUNCER_URL' : 'PARLEY_TEST_POSTGRES_URL');
  const name = `parley_test_${randomBytes(5).toString('hex')}`;
  await withAdmin(adminUrl, (client) => client.query(`create database ${name}`));
  const url = new URL(adminUrl);
  url.pathname = name;
  await migrateDatabase({
    connection: { connectionString: url.href },
    runtimePassword: decodeURIComponent(new URL(runtimeUrl).password),
  });
  return {
    template: { engine, name, adminUrl, runtimeUrl },
    remove: () => withAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`)).then(() => {}),
  };
}

/** Kept between runs under the fingerprint of the schema, because making it takes seconds. */
async function embeddedTemplate(): Promise<string> {
  const folder = join(testCache, `test-database-${schemaFingerprint().slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const templateFolder = await engineTemplate();
  const building = mkdtempSync(join(testCache, 'test-database-building-'));
  try {
    const engine = await startEngine({ dataFolder: building, templateFolder });
    try {
      await migrateDatabase({ connection: connectionOf({ engine: 'pglite', socketFolder: engine.socketFolder }) });
    } finally {
      await engine.stop();
    }
    renameSync(building, folder);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    // Somebody else finished first, which is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set. Run the suite with: npm run test:services`);
  return value;
}

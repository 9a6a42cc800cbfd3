import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { migrateDatabase, schemaFingerprint } from '@parley/server/migrate';
import { withAdmin } from './with-admin.ts';

/** What a test file's databases are copied from: a folder, or a database of the test server. */
export type Template = { engine: 'pglite'; folder: string } | TemplateOnServer;

export interface TemplateOnServer {
  engine: 'postgres';
  name: string;
  adminUrl: string;
  /** The runtime role's URL, direct or through pgbouncer; its database is replaced by each test file's own. */
  runtimeUrl: string;
}

/** Makes the migrated template once for a whole test run, and tells how to remove it. */
export async function prepareTemplate(env: NodeJS.ProcessEnv): Promise<{ template: Template; remove: () => Promise<void> }> {
  const engine = env['PARLEY_TEST_ENGINE'] ?? 'pglite';
  if (engine === 'pglite') return { template: { engine, folder: await embeddedTemplate() }, remove: async () => {} };
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
    template: { engine: 'postgres', name, adminUrl, runtimeUrl },
    remove: () => withAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`)).then(() => {}),
  };
}

/** Kept between runs under the fingerprint of the schema, because making it takes seconds. */
async function embeddedTemplate(): Promise<string> {
  const cache = join(import.meta.dirname, '../../../../.cache');
  const folder = join(cache, `test-database-${schemaFingerprint().slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const building = mkdtempSync(join(tmpdir(), 'parley-template-'));
  const engine = await startEngine({ dataFolder: building });
  try {
    await migrateDatabase({ connection: { host: engine.socketFolder, user: 'postgres', database: 'postgres' } });
  } finally {
    await engine.stop();
  }
  mkdirSync(cache, { recursive: true });
  const copied = `${folder}.${process.pid}`;
  cpSync(building, copied, { recursive: true });
  rmSync(building, { recursive: true, force: true });
  if (existsSync(folder)) rmSync(copied, { recursive: true, force: true });
  else renameSync(copied, folder);
  return folder;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set. Run the suite with: npm run test:services`);
  return value;
}

import { randomBytes } from 'node:crypto';
import { migrateDatabase } from '@parley/server/migrate';
import { prepareDatabase } from '@parley/server/prepare-database';
import { testCache } from './engine-template.ts';
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
  if (engine === 'pglite') return { template: { engine, folder: await prepareDatabase(testCache) }, remove: async () => {} };
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

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set. Run the suite with: npm run test:services`);
  return value;
}

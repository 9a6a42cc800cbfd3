import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunningEngine } from '@parley/platform/database/embedded/find-running-engine';
import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import { migrateDatabase } from '@parley/server/migrate';
import { withAdmin } from '@parley/testing/database/with-admin';
import { instanceEnvironment, loadInstance } from '../../scripts/services/instance.ts';
import { serviceFolders } from '../../scripts/services/service-folders.ts';
import { cpuOfProcesses } from './process-usage.ts';

export type Engine = 'pglite' | 'postgres';

/** Where the servers of one run keep their data; removed with everything in it at the end. */
export interface Place extends AsyncDisposable {
  /** The settings under which a server works here. */
  readonly env: Readonly<Record<string, string>>;
  /** Joins the database from this process; on the embedded engine a server must be running here. */
  open(): Database;
  /** CPU the server's processes for this database have used; undefined where the database has no process of its own. */
  databaseCpuMs(): number | undefined;
  /** How an administrator connects. */
  admin(): string | { host: string; user: string; database: string };
}

/** An empty data folder and, on a database server, a migrated database of its own. */
export async function preparePlace(engine: Engine): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  const base = { PARLEY_DATA_DIR: dataDir, PARLEY_SECRET: randomBytes(32).toString('hex') };
  if (engine === 'pglite') {
    const socketFolder = (): string => {
      const running = findRunningEngine(dataDir);
      if (running === undefined) throw new Error('no server runs in this place');
      return running.socketFolder;
    };
    return {
      env: base,
      open: () => openDatabase({ address: { engine, socketFolder: socketFolder() } }),
      databaseCpuMs: () => undefined,
      admin: () => ({ host: socketFolder(), user: 'postgres', database: 'postgres' }),
      [Symbol.asyncDispose]: async () => removeFolder(),
    };
  }
  const { adminUrl, runtimeUrl } = serviceUrls();
  const name = `parley_bench_${randomBytes(5).toString('hex')}`;
  await withAdmin(adminUrl, (client) => client.query(`create database ${name}`));
  const own = (url: string): string => Object.assign(new URL(url), { pathname: name }).href;
  await migrateDatabase({
    connection: { connectionString: own(adminUrl) },
    runtimePassword: decodeURIComponent(new URL(runtimeUrl).password),
  });
  const address: DatabaseAddress = { engine, url: own(runtimeUrl) };
  return {
    env: { ...base, DATABASE_URL: address.url },
    open: () => openDatabase({ address }),
    databaseCpuMs: () => cpuOfProcesses(name),
    admin: () => own(adminUrl),
    async [Symbol.asyncDispose]() {
      await withAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
      removeFolder();
    },
  };
}

function serviceUrls(): { adminUrl: string; runtimeUrl: string } {
  const instance = loadInstance(serviceFolders(join(import.meta.dirname, '../..'), process.env).instanceFile);
  const env = instance === undefined ? process.env : instanceEnvironment(instance);
  const { PARLEY_TEST_POSTGRES_ADMIN_URL: adminUrl, PARLEY_TEST_POSTGRES_URL: runtimeUrl } = env;
  if (adminUrl === undefined || runtimeUrl === undefined) throw new Error('No PostgreSQL is up. To start one: npm run services -- up');
  return { adminUrl, runtimeUrl };
}

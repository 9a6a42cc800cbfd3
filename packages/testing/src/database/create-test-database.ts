import { randomBytes } from 'node:crypto';
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf } from '@parley/platform/database/connection-of';
import { keepCompiledEngine } from '@parley/platform/database/embedded/keep-compiled-engine';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import type pg from 'pg';
import { inject } from 'vitest';
import type { Template, TemplateOnServer } from './prepare-template.ts';
import { withAdmin } from './with-admin.ts';

export interface TestDatabase extends AsyncDisposable {
  /** What the run was started for: `pgbouncer` is PostgreSQL behind pgbouncer in transaction mode. */
  readonly engine: Template['engine'];
  readonly database: Database;
  readonly address: DatabaseAddress;
  /** How a superuser connects to it, for what only an administrator can see or break. */
  readonly admin: pg.ClientConfig;
  asAdmin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A migrated, empty database of its own, on the engine the run was started for. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('databaseTemplate');
  return template.engine === 'pglite' ? embedded(template.folder) : onServer(template);
}

async function embedded(folder: string): Promise<TestDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  cpSync(folder, dataFolder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await keepCompiledEngine();
  const engine = await startEngine({ dataFolder });
  const address: DatabaseAddress = { engine: 'pglite', socketFolder: engine.socketFolder };
  return assemble('pglite', address, connectionOf(address), async () => {
    await engine.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
}

async function onServer(template: TemplateOnServer): Promise<TestDatabase> {
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(template.adminUrl, (client) => client.query(`create database ${name} template ${template.name}`));
  const runtime = new URL(template.runtimeUrl);
  runtime.pathname = name;
  const admin = new URL(template.adminUrl);
  admin.pathname = name;
  return assemble(template.engine, { engine: 'postgres', url: runtime.href }, { connectionString: admin.href }, async () => {
    await withAdmin(template.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
}

function assemble(
  engine: TestDatabase['engine'],
  address: DatabaseAddress,
  admin: pg.ClientConfig,
  remove: () => Promise<void>,
): TestDatabase {
  const database = openDatabase({ address });
  const close = async (): Promise<void> => {
    await database.close();
    await remove();
  };
  return { engine, database, address, admin, asAdmin: (work) => withAdmin(admin, work), close, [Symbol.asyncDispose]: close };
}

/** What the run was started for, for tests that cannot hold on every engine. Known before any database is made. */
export function testEngine(): TestDatabase['engine'] {
  return inject('databaseTemplate').engine;
}

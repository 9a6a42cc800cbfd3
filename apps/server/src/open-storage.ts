import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from '@parley/platform/database/check-database';
import { connectionOf, type DatabaseAddress } from '@parley/platform/database/connection-of';
import { keepVacuumed } from '@parley/platform/database/embedded/keep-vacuumed';
import { engineTemplateIn } from '@parley/platform/database/embedded/prepare-engine-template';
import { type EmbeddedEngine, startEngine } from '@parley/platform/database/embedded/start-engine';
import { compareSchema, explainSchema } from '@parley/platform/database/migrate/compare-schema';
import { readAppliedMigrations } from '@parley/platform/database/migrate/read-applied-migrations';
import { openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import type { Log } from '@parley/platform/telemetry/log-port';
import type { Config } from './config.ts';
import { migrateDatabase, ownMigrations } from './migrate.ts';
import { preparedDatabaseIn } from './prepare-database.ts';

/** Where `npm ci` leaves what it has prepared. */
const cacheFolder = join(import.meta.dirname, '../../../.cache');

/** The database as this process uses it. */
export interface Storage {
  database: Database;
  /** Undefined on a database server. */
  engine: EmbeddedEngine | undefined;
  close(): Promise<void>;
}

/**
 * Opens the database the configuration names, at this build's schema: the embedded one is migrated here, a server's must
 * have been, because this process has no right to.
 */
export async function openStorage(config: Pick<Config, 'database' | 'dataDir'>, log: Log): Promise<Storage> {
  return config.database.engine === 'pglite' ? openEmbedded(config.dataDir, log) : openServer(config.database.url, log);
}

async function openEmbedded(dataDir: string, log: Log): Promise<Storage> {
  const engine = await startEngine({ dataFolder: dataDir, templateFolder: readyMade() });
  const address: DatabaseAddress = { engine: 'pglite', socketFolder: engine.socketFolder };
  try {
    await migrateDatabase({ connection: connectionOf(address), onApplied: (name) => log.debug({ migration: name }, 'migrated') });
  } catch (error) {
    await engine.stop();
    throw error;
  }
  const database = open(address, log);
  const stopVacuuming = keepVacuumed(engine.socketFolder, { log });
  return {
    database,
    engine,
    async close() {
      await stopVacuuming();
      await database.close();
      await engine.stop();
    },
  };
}

/** What a first start copies: the database of this build, else an empty one of the engine, to be migrated. */
function readyMade(): string {
  const prepared = join(preparedDatabaseIn(cacheFolder), 'postgres');
  return existsSync(prepared) ? prepared : engineTemplateIn(cacheFolder);
}

async function openServer(url: string, log: Log): Promise<Storage> {
  const address: DatabaseAddress = { engine: 'postgres', url };
  const problems = await checkDatabase(address);
  if (problems.length > 0) {
    throw new Error(`This database cannot be served:\n${problems.map(({ text, mend }) => `  - ${text}\n    → ${mend}`).join('\n')}`);
  }
  const database = open(address, log);
  try {
    const applied = await database.asSystem('compare the schema', readAppliedMigrations);
    const state = compareSchema(ownMigrations(), applied);
    if (state.state !== 'current') throw new Error(explainSchema(state));
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, engine: undefined, close: () => database.close() };
}

function open(address: DatabaseAddress, log: Log): Database {
  return openDatabase({
    address,
    onSystemAccess: (reason) => log.debug({ reason }, 'system access'),
    onConnectionError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
}

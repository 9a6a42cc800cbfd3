import { findRunningEngine } from '@parley/platform/database/embedded/find-running-engine';
import { openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import { createLog } from '@parley/platform/telemetry/create-log';
import type { Config } from '../config.ts';
import { openStorage } from '../open-storage.ts';

/** Lends the configured database to a command. When a server runs on the embedded one, the command joins it. */
export async function withStorage<Result>(config: Config, work: (database: Database) => Promise<Result>): Promise<Result> {
  const log = createLog({ level: 'warn', format: 'pretty' });
  const running = config.database.engine === 'pglite' ? findRunningEngine(config.dataDir) : undefined;
  if (running !== undefined) {
    const database = openDatabase({ address: { engine: 'pglite', socketFolder: running.socketFolder }, maxConnections: 1 });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  const storage = await openStorage(config, log);
  try {
    return await work(storage.database);
  } finally {
    await storage.close();
  }
}

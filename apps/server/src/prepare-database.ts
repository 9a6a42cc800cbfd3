import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectionOf } from '@parley/platform/database/connection-of';
import { prepareEngineTemplate } from '@parley/platform/database/embedded/prepare-engine-template';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { migrateDatabase, schemaFingerprint } from './migrate.ts';

/** Where the ready-made database of this build, migrated and empty, belongs inside a cache folder: the data folder of an embedded engine. */
export function preparedDatabaseIn(cacheFolder: string): string {
  return join(cacheFolder, `database-${schemaFingerprint().slice(0, 16)}`);
}

/** Makes the database that spares a first start all migrations, unless it is there. Returns its data folder. */
export async function prepareDatabase(cacheFolder: string): Promise<string> {
  const folder = preparedDatabaseIn(cacheFolder);
  if (existsSync(folder)) return folder;
  const templateFolder = await prepareEngineTemplate(cacheFolder);
  const building = mkdtempSync(join(cacheFolder, 'building-'));
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

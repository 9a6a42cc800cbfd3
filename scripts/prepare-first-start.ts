import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadProgram } from '../apps/server/src/load-program.js';
import { prepareDatabase } from '../apps/server/src/prepare-database.ts';

// Run by `npm ci`: an empty, migrated database and the compiled modules of the server spare the first start its slowest parts. Without
// them the first start makes its own.
const cacheFolder = join(import.meta.dirname, '../.cache');
try {
  const prepared = basename(await prepareDatabase(cacheFolder));
  for (const name of readdirSync(cacheFolder)) {
    if (name.startsWith('database-') && name !== prepared) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
  await loadProgram('run-server');
} catch (error) {
  console.warn(`The first start will take a few seconds longer: ${error instanceof Error ? error.message : String(error)}`);
}

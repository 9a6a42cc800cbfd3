import { join } from 'node:path';
import { prepareEngineTemplate } from '@parley/platform/database/embedded/prepare-engine-template';
import { loadProgram } from '../apps/server/src/load-program.js';

// Run by `npm ci`: an empty database and the compiled modules of the server spare the first start its slowest parts. Without them the
// first start makes its own.
try {
  await prepareEngineTemplate(join(import.meta.dirname, '../.cache'));
  await loadProgram('run-server');
} catch (error) {
  console.warn(`The first start will take a few seconds longer: ${error instanceof Error ? error.message : String(error)}`);
}

import { join } from 'node:path';
import { prepareEngineTemplate } from '@parley/platform/database/embedded/prepare-engine-template';

// Run by `npm ci`: an empty database made here spares the first start its slowest part. Without it the first start makes its own.
try {
  await prepareEngineTemplate(join(import.meta.dirname, '../.cache'));
} catch (error) {
  console.warn(`The first start will take a few seconds longer: ${error instanceof Error ? error.message : String(error)}`);
}

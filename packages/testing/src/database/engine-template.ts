import { join } from 'node:path';
import { prepareEngineTemplate } from '@parley/platform/database/embedded/prepare-engine-template';

/** Where test runs keep what takes seconds to make. */
export const testCache = join(import.meta.dirname, '../../../../.cache');

/** A ready-made, empty database of the embedded engine, for tests that start one of their own. */
export function engineTemplate(): Promise<string> {
  return prepareEngineTemplate(testCache);
}

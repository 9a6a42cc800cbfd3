import type { SystemSettings } from '@parley/contract/operator';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import { readSystemSettings } from './system-settings.store.ts';

/** What the operator decides for the whole installation. */
export interface SystemSettingsReader {
  read(): Promise<SystemSettings>;
}

/** Reads the settings and remembers them for `rememberMs`: a change counts everywhere within that time. */
export function createSystemSettings(database: Database, options: { now: () => number; rememberMs?: number }): SystemSettingsReader {
  const look = remember(() => database.asSystem('read the system settings', readSystemSettings), options);
  return { read: () => look('all') };
}

import type { SystemSettings } from '@parley/contract/operator';
import type { Database } from '@parley/platform/database/tenancy';
import { readSystemSettings } from '../tenants/public.ts';

/** The system settings as they stand now, not as they are remembered. */
export function getSystemSettings(database: Database): Promise<SystemSettings> {
  return database.asSystem('read the system settings', readSystemSettings);
}

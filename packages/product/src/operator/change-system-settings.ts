import type { SystemSettings, UpdateSystemSettingsBody } from '@parley/contract/operator';
import type { Database } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields } from '../audit/public.ts';
import { readSystemSettings, writeSystemSettings } from '../tenants/public.ts';
import { insertOperatorEntry } from './operator-log.store.ts';

/** Changes the settings that are named; they count everywhere within the seconds that settings are remembered for. */
export async function changeSystemSettings(
  database: Database,
  { trail, ...input }: UpdateSystemSettingsBody & { trail: AuditTrail },
): Promise<SystemSettings> {
  return database.asSystem('change the system settings', async (db) => {
    const before = await readSystemSettings(db);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after: SystemSettings = { ...before, ...given };
    const changed = changedFields(before, after, Object.keys(before) as (keyof SystemSettings)[]);
    if (changed === undefined) return before;
    await writeSystemSettings(db, given);
    await insertOperatorEntry(db, trail, { action: 'settings.changed', ...changed });
    return after;
  });
}

import { type SystemSettings, systemSettingsSchema } from '@parley/contract/operator';
import type { IdentityDb, SystemDb } from '@parley/platform/database/tenancy';

/** What the operator has set, with defaults for the rest. What another build stored and this one does not know counts as not set. */
export async function readSystemSettings(db: SystemDb | IdentityDb): Promise<SystemSettings> {
  const rows = await db.selectFrom('system_settings').select(['name', 'value']).execute();
  const fields = systemSettingsSchema.shape;
  const known = rows.filter(
    ({ name, value }) => Object.hasOwn(fields, name) && fields[name as keyof typeof fields].safeParse(value).success,
  );
  return systemSettingsSchema.parse(Object.fromEntries(known.map(({ name, value }) => [name, value])));
}

export async function writeSystemSettings(db: SystemDb, changed: Partial<SystemSettings>): Promise<void> {
  for (const [name, value] of Object.entries(changed)) {
    const row = { value: JSON.stringify(value), updated_at: new Date() };
    await db
      .insertInto('system_settings')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  }
}

import type { IdentityDb } from '@parley/platform/database/tenancy';

/** Whether people may sign up by themselves: yes, unless the operator has said no. */
export async function readSelfService(db: IdentityDb): Promise<boolean> {
  const row = await db.selectFrom('system_settings').select('value').where('name', '=', 'selfService').executeTakeFirst();
  return row?.value !== false;
}

import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The installation's model that the tenant's bots ask when they name none; `default` leaves it to the installation. */
export async function readDefaultModel(db: TenantDb): Promise<string> {
  const row = await db.selectFrom('tenants').select(sql<string | null>`settings ->> 'defaultModel'`.as('model')).executeTakeFirstOrThrow();
  return row.model ?? 'default';
}

import type { PersonId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import type { Founder } from './create-own-tenant.ts';

export async function selectFounder(db: SystemDb, personId: PersonId): Promise<Founder | undefined> {
  const row = await db.selectFrom('people').select(['name', 'locale']).where('id', '=', personId).executeTakeFirst();
  return row && { personId, ...row };
}

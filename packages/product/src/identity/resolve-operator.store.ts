import type { PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** Undefined when the person is no operator. */
export async function findOperator(db: IdentityDb, personId: PersonId): Promise<{ hasSecondFactor: boolean } | undefined> {
  const row = await db
    .selectFrom('operators')
    .innerJoin('people', 'people.id', 'operators.person_id')
    .select('people.two_factor_enabled')
    .where('operators.person_id', '=', personId)
    .executeTakeFirst();
  return row && { hasSecondFactor: row.two_factor_enabled };
}

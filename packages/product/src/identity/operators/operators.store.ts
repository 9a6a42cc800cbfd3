import type { PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** Makes a person an operator; one who is already stays one. */
export async function insertOperator(db: IdentityDb, personId: PersonId): Promise<void> {
  await db
    .insertInto('operators')
    .values({ person_id: personId })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

export async function hasOperator(db: IdentityDb): Promise<boolean> {
  return (await db.selectFrom('operators').select('person_id').limit(1).executeTakeFirst()) !== undefined;
}

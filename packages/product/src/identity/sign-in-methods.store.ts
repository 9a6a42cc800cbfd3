import { newId, type PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** The provider of a password: the person's own memory. */
const passwordProvider = 'credential';

/** Sets a person's first password. */
export async function insertPassword(db: IdentityDb, personId: PersonId, hash: string): Promise<void> {
  await db
    .insertInto('sign_in_methods')
    .values({ id: newId('signInMethod'), person_id: personId, provider: passwordProvider, subject: personId, password: hash })
    .execute();
}

/** Sets a person's password, whether they had one or not. */
export async function putPassword(db: IdentityDb, personId: PersonId, hash: string): Promise<void> {
  await db
    .insertInto('sign_in_methods')
    .values({ id: newId('signInMethod'), person_id: personId, provider: passwordProvider, subject: personId, password: hash })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, updated_at: new Date() }))
    .execute();
}

export async function findPasswordHash(db: IdentityDb, personId: PersonId): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_in_methods')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider', '=', passwordProvider)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

import type { PersonId } from '@parley/contract/ids';
import type { PersonRow } from '@parley/platform/database/schema';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { Person } from './person.ts';

/** Stores a person whose e-mail address was verified. An address that is taken fails with `already_exists`. */
export async function insertPerson(
  db: IdentityDb,
  input: { id: PersonId; name: string; email: string; locale?: string | null | undefined },
): Promise<Person> {
  const row = await db
    .insertInto('people')
    .values({ id: input.id, name: input.name, email: input.email, email_verified: true, locale: input.locale ?? null })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPerson(row);
}

export async function findPersonByEmail(db: IdentityDb, email: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
  return row && toPerson(row);
}

export async function findPerson(db: IdentityDb, id: PersonId): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toPerson(row);
}

export async function updatePerson(
  db: IdentityDb,
  id: PersonId,
  change: { name?: string | undefined; email?: string | undefined; locale?: string | null | undefined },
): Promise<Person> {
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const row = await db
    .updateTable('people')
    .set({ ...set, updated_at: new Date() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPerson(row);
}

/** Somebody, and since when browsers count as theirs; null until their first session. */
export async function findPersonWithBrowsers(db: IdentityDb, id: PersonId): Promise<{ person: Person; since: Date | null } | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { person: toPerson(row), since: row.browsers_known_since };
}

/** From now on every browser that somebody signed in with before is a stranger to them. */
export async function forgetBrowsersOf(db: IdentityDb, id: PersonId, at: Date): Promise<void> {
  await db.updateTable('people').set({ browsers_known_since: at }).where('id', '=', id).execute();
}

function toPerson(row: Selectable<PersonRow>): Person {
  return { id: row.id, name: row.name, email: row.email, locale: row.locale, twoFactorEnabled: row.two_factor_enabled };
}

import type { PasskeyId, PersonId } from '@parley/contract/ids';
import type { PasskeyRow } from '@parley/platform/database/schema';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';

/** A key a person's device keeps, with which it signs them in. */
export interface Passkey {
  readonly id: PasskeyId;
  readonly name: string | null;
  readonly synced: boolean;
  readonly createdAt: Date;
}

export async function listPasskeysOf(db: IdentityDb, personId: PersonId): Promise<Passkey[]> {
  const rows = await db.selectFrom('passkeys').selectAll().where('person_id', '=', personId).orderBy('id').limit(100).execute();
  return rows.map(toPasskey);
}

export async function findPasskey(db: IdentityDb, personId: PersonId, id: PasskeyId): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).where('person_id', '=', personId).executeTakeFirst();
  return row && toPasskey(row);
}

/** The passkey under its new name; nothing when it is not theirs, or gone. */
export async function updatePasskeyName(db: IdentityDb, personId: PersonId, id: PasskeyId, name: string): Promise<Passkey | undefined> {
  const mine = db.updateTable('passkeys').set({ name }).where('id', '=', id).where('person_id', '=', personId);
  const row = await mine.returningAll().executeTakeFirst();
  return row && toPasskey(row);
}

/** False when it is not theirs, or gone. */
export async function deletePasskey(db: IdentityDb, personId: PersonId, id: PasskeyId): Promise<boolean> {
  const row = await db.deleteFrom('passkeys').where('id', '=', id).where('person_id', '=', personId).returning('id').executeTakeFirst();
  return row !== undefined;
}

function toPasskey(row: Selectable<PasskeyRow>): Passkey {
  return { id: row.id, name: row.name, synced: row.backed_up, createdAt: row.created_at };
}

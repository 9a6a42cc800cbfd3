import type { PersonId } from '@parley/contract/ids';
import type { SecondFactorRow } from '@parley/platform/database/schema';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';

/** A person's second factor as it is stored, its secrets sealed. */
export async function findSecondFactorRow(
  db: IdentityDb,
  personId: PersonId,
): Promise<(Selectable<SecondFactorRow> & Record<string, unknown>) | undefined> {
  const row = await db.selectFrom('second_factors').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row && { ...row };
}

/** Notes that somebody used the code of a time step; false when they did before, also when both do so at once. */
export async function claimTimeStep(
  db: IdentityDb,
  claim: { id: string; personId: PersonId; step: number; expiresAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('verifications')
    .values({ id: claim.id, identifier: `time-step:${claim.personId}`, value: String(claim.step), expires_at: claim.expiresAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

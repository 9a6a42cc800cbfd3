import { createHash } from 'node:crypto';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** Notes that an answer was used. False when it had been: of two who use it at once, one gets true, in whatever process they are. */
export async function insertUsedAnswer(db: IdentityDb, answer: string, expiresAt: Date): Promise<boolean> {
  const digest = createHash('sha256').update(answer).digest();
  const row = await db
    .insertInto('sso_used_answers')
    .values({ digest, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning('digest')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets what would be refused as too old by now. */
export async function deleteExpiredAnswers(db: IdentityDb, now: Date): Promise<void> {
  await db.deleteFrom('sso_used_answers').where('expires_at', '<', now).execute();
}

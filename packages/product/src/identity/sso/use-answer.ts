import type { SsoConnectionId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { failed } from './sso-failure.ts';
import { deleteExpiredAnswers, insertUsedAnswer } from './used-answers.store.ts';

/** Something that may be used once: the state of a flow, the id of a request that was answered, the id of an assertion. */
export interface OneTimeAnswer {
  readonly kind: 'state' | 'request' | 'assertion';
  readonly value: string;
  /** When it would be refused anyway. */
  readonly goodUntil: Date;
}

/** Uses answers up, all of them or none. Throws `sso_failed` when one was used before, here or in another process. */
export async function useAnswers(
  { database, now }: { database: Database; now: () => number },
  connectionId: SsoConnectionId,
  answers: readonly OneTimeAnswer[],
): Promise<void> {
  await database.asIdentity('use an answer of single sign-on once', async (db) => {
    await deleteExpiredAnswers(db, new Date(now()));
    for (const { kind, value, goodUntil } of answers) {
      if (!(await insertUsedAnswer(db, `${kind} ${connectionId} ${value}`, goodUntil))) throw failed(`the ${kind} was used before`);
    }
  });
}

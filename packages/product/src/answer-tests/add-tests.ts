import { maxAnswerTests } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { getBot } from '../bots/public.ts';
import type { AnswerTest } from './answer-test.ts';
import { insertTests, type NewAnswerTest, selectTests } from './answer-tests.store.ts';

type Test = Omit<NewAnswerTest, 'botId'>;

/** Gives a bot more tests; refused as a whole when it would have more than it may. `onlyNew` passes over those that it has already. */
export async function addTests(
  scope: TenantScope,
  { botId, tests: given, trail, onlyNew = false }: { botId: BotId; tests: readonly Test[]; trail: AuditTrail; onlyNew?: boolean },
): Promise<AnswerTest[]> {
  await getBot(scope, botId);
  return scope.transaction(async (db) => {
    const there = await selectTests(db, botId);
    const seen = new Set(there.map(keyOf));
    const tests = onlyNew ? given.filter((test) => !seen.has(keyOf(test)) && seen.add(keyOf(test))) : given;
    if (there.length + tests.length > maxAnswerTests) throw new AppError('limit_reached', { details: { limit: maxAnswerTests } });
    const added = await insertTests(
      db,
      tests.map((test) => ({ ...test, botId })),
    );
    const origins = [...new Set(tests.map(({ origin }) => origin))];
    if (added.length > 0)
      await recordAudit(db, trail, {
        action: 'answer_test.added',
        target: { kind: 'bot', id: botId },
        after: { count: added.length, origins },
      });
    return added;
  });
}

/** The same for tests that ask and expect the same, in whatever order. */
function keyOf({ question, expectations }: Pick<Test, 'question' | 'expectations'>): string {
  return JSON.stringify([question, expectations.map((expectation) => JSON.stringify(expectation)).toSorted()]);
}

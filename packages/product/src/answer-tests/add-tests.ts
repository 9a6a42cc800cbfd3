import { maxAnswerTests } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { getBot } from '../bots/public.ts';
import type { AnswerTest } from './answer-test.ts';
import { insertTests, type NewAnswerTest, selectTests } from './answer-tests.store.ts';

/** Gives a bot more tests; refused as a whole when it would have more than it may. */
export async function addTests(
  scope: TenantScope,
  { botId, tests, trail }: { botId: BotId; tests: readonly Omit<NewAnswerTest, 'botId'>[]; trail: AuditTrail },
): Promise<AnswerTest[]> {
  await getBot(scope, botId);
  return scope.transaction(async (db) => {
    const { length } = await selectTests(db, botId);
    if (length + tests.length > maxAnswerTests) throw new AppError('limit_reached', { details: { limit: maxAnswerTests } });
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

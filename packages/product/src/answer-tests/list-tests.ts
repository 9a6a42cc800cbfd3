import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { getBot } from '../bots/public.ts';
import type { AnswerTest } from './answer-test.ts';
import { selectTests } from './answer-tests.store.ts';

/** All tests of a bot, proposed ones too. */
export async function listTests(scope: TenantScope, botId: BotId): Promise<AnswerTest[]> {
  await getBot(scope, botId);
  return scope.transaction((db) => selectTests(db, botId));
}

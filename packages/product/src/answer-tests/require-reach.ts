import { AppError } from '@parley/contract/errors';
import type { AnswerTestId, AnswerTestRunId, BotId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { AnswerTest, AnswerTestRun } from './answer-test.ts';
import { findRun } from './answer-test-runs.store.ts';
import { findTest } from './answer-tests.store.ts';

/** The test, unless it belongs to a bot out of reach, which is as if it were not there. */
export async function requireTest(scope: TenantScope, db: TenantDb, id: AnswerTestId): Promise<AnswerTest> {
  return reached(scope, await findTest(db, id));
}

/** The run, likewise. */
export async function requireRun(scope: TenantScope, db: TenantDb, id: AnswerTestRunId): Promise<AnswerTestRun> {
  return reached(scope, await findRun(db, id));
}

function reached<Thing extends { botId: BotId }>({ bots }: TenantScope, thing: Thing | undefined): Thing {
  if (thing === undefined || (bots !== undefined && !bots.has(thing.botId))) throw new AppError('not_found');
  return thing;
}

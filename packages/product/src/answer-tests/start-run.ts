import type { AnswerTestSuite, AnswerTestTarget, AnswerTestTrigger } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { getBot, snapshotDraft } from '../bots/public.ts';
import type { AnswerTestRun } from './answer-test.ts';
import { findRun, insertRun } from './answer-test-runs.store.ts';
import { runAnswerTestsJob } from './answer-tests.jobs.ts';

/** Freezes what is to be asked, and queues a run against it. */
export async function startRun(
  scope: TenantScope,
  input: { botId: BotId; target: AnswerTestTarget; suite: AnswerTestSuite; trigger: AnswerTestTrigger; startedBy: string },
): Promise<AnswerTestRun> {
  const { botId, target } = input;
  const { published } = await getBot(scope, botId);
  const botVersionId = target === 'draft' ? await snapshotDraft(scope, botId) : published?.id;
  if (botVersionId === undefined) throw new AppError('bot_not_published');
  return scope.transaction(async (db) => {
    const id = await insertRun(db, { ...input, botVersionId });
    await enqueue(db, runAnswerTestsJob, { runId: id });
    const run = await findRun(db, id);
    if (run === undefined) throw new AppError('not_found');
    return run;
  });
}

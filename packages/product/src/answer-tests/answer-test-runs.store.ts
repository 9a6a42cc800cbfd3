import type { AnswerTestSuite, AnswerTestTarget, AnswerTestTrigger } from '@parley/contract/answer-tests';
import { type AnswerTestRunId, type BotId, type BotVersionId, newId } from '@parley/contract/ids';
import type { AnswerTestRunRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { AnswerTestRun } from './answer-test.ts';

export interface NewRun {
  botId: BotId;
  botVersionId: BotVersionId;
  target: AnswerTestTarget;
  suite: AnswerTestSuite;
  trigger: AnswerTestTrigger;
  startedBy: string;
}

export async function insertRun(db: TenantDb, run: NewRun): Promise<AnswerTestRunId> {
  const id = newId('answerTestRun');
  const { botId, botVersionId, target, suite, trigger, startedBy } = run;
  await db
    .insertInto('answer_test_runs')
    .values({ id, bot_id: botId, bot_version_id: botVersionId, target, suite, trigger, started_by: startedBy })
    .execute();
  return id;
}

function runs(db: TenantDb) {
  return db
    .selectFrom('answer_test_runs')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('answer_test_results')
        .whereRef('answer_test_results.run_id', '=', 'answer_test_runs.id')
        .select(
          sql<{ passed: number; failed: number; regressed: number }>`jsonb_build_object(
            'passed', count(*) filter (where verdict = 'passed'),
            'failed', count(*) filter (where verdict <> 'passed'),
            'regressed', count(*) filter (where verdict <> 'passed' and baseline = 'passed'))`.as('counts'),
        )
        .as('counts'),
    );
}

export async function findRun(db: TenantDb, id: AnswerTestRunId): Promise<AnswerTestRun | undefined> {
  const row = await runs(db).where('answer_test_runs.id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** Runs of a bot, the latest first. */
export async function selectRunPage(
  db: TenantDb,
  page: { botId: BotId; limit: number; before: AnswerTestRunId | undefined },
): Promise<AnswerTestRun[]> {
  let query = runs(db).where('bot_id', '=', page.botId).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('answer_test_runs.id', '<', page.before);
  return (await query.execute()).map(toRun);
}

/** The latest run of a bot's own tests against one frozen state of it, whatever became of it; failed ones are passed over. */
export async function findLatestRunOf(
  db: TenantDb,
  { botId, botVersionId }: { botId: BotId; botVersionId: BotVersionId },
): Promise<AnswerTestRun | undefined> {
  const row = await runs(db)
    .where('bot_id', '=', botId)
    .where('bot_version_id', '=', botVersionId)
    .where('suite', '=', 'own')
    .where('status', '<>', 'failed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRun(row);
}

/** The nightly run of a bot before this one, of those that ended. */
export async function findNightlyBefore(db: TenantDb, run: Pick<AnswerTestRun, 'id' | 'botId'>): Promise<AnswerTestRunId | undefined> {
  const row = await db
    .selectFrom('answer_test_runs')
    .select('id')
    .where('bot_id', '=', run.botId)
    .where('trigger', '=', 'nightly')
    .where('status', '=', 'completed')
    .where('id', '<', run.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Whether a bot has had a nightly run since. */
export async function hasNightlySince(db: TenantDb, botId: BotId, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('answer_test_runs')
    .select('id')
    .where('bot_id', '=', botId)
    .where('trigger', '=', 'nightly')
    .where('created_at', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}

export async function beginRun(db: TenantDb, id: AnswerTestRunId, total: number): Promise<void> {
  await db.updateTable('answer_test_runs').set({ status: 'running', total }).where('id', '=', id).execute();
}

/** False when it had been ended before. */
export async function endRun(db: TenantDb, id: AnswerTestRunId, status: 'completed' | 'failed'): Promise<boolean> {
  const row = await db
    .updateTable('answer_test_runs')
    .set({ status, finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

interface Counts {
  passed: number;
  failed: number;
  regressed: number;
}

function toRun(row: Selectable<AnswerTestRunRow> & { counts: Counts | null }): AnswerTestRun {
  return {
    id: row.id,
    botId: row.bot_id,
    botVersionId: row.bot_version_id,
    target: row.target,
    suite: row.suite,
    trigger: row.trigger,
    status: row.status,
    startedBy: row.started_by,
    total: row.total,
    ...(row.counts ?? { passed: 0, failed: 0, regressed: 0 }),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

import type { RunComparison } from '@parley/contract/answer-tests';
import { type AnswerTestRunId, type BotId, formatId } from '@parley/contract/ids';
import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { getBot } from '../bots/public.ts';
import type { AnswerTestResult, AnswerTestRun } from './answer-test.ts';
import { selectResults } from './answer-test-results.store.ts';
import { selectRunPage } from './answer-test-runs.store.ts';
import { requireRun } from './require-reach.ts';

/** Lists the runs of a bot, the latest first. */
export async function listRuns(scope: TenantScope, { botId, limit, cursor }: PageQuery & { botId: BotId }): Promise<Page<AnswerTestRun>> {
  await getBot(scope, botId);
  const before = readIdCursor('answerTestRun', cursor);
  return toPage('answerTestRun', await scope.transaction((db) => selectRunPage(db, { botId, limit: limit + 1, before })), limit);
}

/** Reads a run with what came of each question so far. */
export async function readRun(scope: TenantScope, id: AnswerTestRunId): Promise<{ run: AnswerTestRun; results: AnswerTestResult[] }> {
  return scope.transaction(async (db) => ({ run: await requireRun(scope, db, id), results: await selectResults(db, id) }));
}

/** Says which questions came out otherwise in `id` than in an earlier run of the same bot. */
export async function compareRuns(
  scope: TenantScope,
  { id, earlier }: { id: AnswerTestRunId; earlier: AnswerTestRunId },
): Promise<RunComparison> {
  const [before, after] = [await readRun(scope, earlier), await readRun(scope, id)];
  const [had, has] = [byKey(before.results), byKey(after.results)];
  const keys = [...new Set([...has.keys(), ...had.keys()])];
  const differing = keys.filter((key) => had.get(key)?.verdict !== has.get(key)?.verdict);
  return {
    same: keys.length - differing.length,
    items: differing.map((key) => ({
      key,
      question: (has.get(key) ?? had.get(key))?.question ?? '',
      before: shown(had.get(key)),
      after: shown(has.get(key)),
    })),
  };
}

function byKey(results: readonly AnswerTestResult[]): Map<string, AnswerTestResult> {
  return new Map(results.map((result) => [result.key, result]));
}

function shown(result: AnswerTestResult | undefined) {
  return result === undefined
    ? null
    : { verdict: result.verdict, answer: result.answer, turnId: result.turnId && formatId('turn', result.turnId) };
}

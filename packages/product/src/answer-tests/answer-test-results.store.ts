import { answerCheckSchema } from '@parley/contract/answer-tests';
import type { AnswerTestRunId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { z } from 'zod';
import type { AnswerTestResult } from './answer-test.ts';

/** Keeps what came of a question; what was kept for it before stays. */
export async function insertResult(db: TenantDb, runId: AnswerTestRunId, result: AnswerTestResult): Promise<void> {
  await db
    .insertInto('answer_test_results')
    .values({
      run_id: runId,
      position: result.position,
      key: result.key,
      question: result.question,
      verdict: result.verdict,
      checks: JSON.stringify(result.checks),
      answer: result.answer,
      outcome: result.outcome,
      turn_id: result.turnId,
      baseline: result.baseline,
      duration_ms: result.durationMs,
      cost_usd: result.costUsd,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'run_id', 'position']).doNothing())
    .execute();
}

/** What came of each question of a run, in order. */
export async function selectResults(db: TenantDb, runId: AnswerTestRunId): Promise<AnswerTestResult[]> {
  const rows = await db.selectFrom('answer_test_results').selectAll().where('run_id', '=', runId).orderBy('position').execute();
  return rows.map((row) => ({
    position: row.position,
    key: row.key,
    question: row.question,
    verdict: row.verdict,
    checks: z.array(answerCheckSchema).parse(row.checks),
    answer: row.answer,
    outcome: row.outcome,
    turnId: row.turn_id,
    baseline: row.baseline,
    durationMs: row.duration_ms,
    costUsd: row.cost_usd,
  }));
}

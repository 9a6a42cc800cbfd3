import { createHash } from 'node:crypto';
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
      id: idOf(runId, result.position),
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
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
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

/** The same for the same question of the same run. */
function idOf(runId: AnswerTestRunId, position: number): string {
  const text = createHash('sha256').update(`${runId}:${position}`).digest('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-8${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20, 32)}`;
}

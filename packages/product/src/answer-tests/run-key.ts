import type { AnswerTestRunId, TenantId } from '@parley/contract/ids';

/** Where those who watch a run listen. */
export function runKey(tenantId: TenantId, runId: AnswerTestRunId): string {
  return `answer-test-run:${tenantId}:${runId}`;
}

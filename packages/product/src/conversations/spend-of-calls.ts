import type { MessageSpend, TraceResponse } from '@parley/contract/conversations';
import { addDollars } from '@parley/platform/models/dollars';

export type TracedCall = NonNullable<TraceResponse['calls']>[number];

/** What all calls of a turn took together; undefined where no model was called. A call that failed and has no cost is not held to have cost anything. */
export function spendOfCalls(calls: readonly TracedCall[]): MessageSpend | undefined {
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  const costs = calls.flatMap(({ costUsd, failure }) => (costUsd === null && failure !== null ? [] : [costUsd]));
  return {
    model: last.model,
    calls: calls.length,
    inputTokens: calls.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0),
    outputTokens: calls.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0),
    costUsd: costs.includes(null) ? null : addDollars(costs.filter((cost) => cost !== null)),
  };
}

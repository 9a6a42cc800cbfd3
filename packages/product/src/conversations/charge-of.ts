import { addDollars } from '@parley/platform/models/dollars';
import type { ModelAnswer } from './call-model.ts';
import { stepCost } from './plan-spend.ts';
import type { BegunTurn } from './turn.ts';

/**
 * Whether a provider may charge for a call: it is a line of the ledger then, known cost or not. A call that was refused, or
 * never reached the provider, costs nothing; one that was taken and broke off, or was waited for in vain, may.
 */
export function mayBePaid({ terminal, usage, firstTextAt }: ModelAnswer): boolean {
  if (terminal.type !== 'failed' || usage !== null || firstTextAt !== undefined) return true;
  return terminal.status === 200 || (terminal.status === null && terminal.code === 'model_timeout');
}

/** What a turn's calls count for against limits of spending: what the provider counted, else the most it can charge. */
export function chargeOf(turn: BegunTurn, calls: readonly ModelAnswer[], maxInputTokens: number): string {
  return addDollars(
    calls
      .filter(mayBePaid)
      .map(({ step, usage, addedTokens }) => step.costOf(usage) ?? stepCost(turn, step, maxInputTokens, addedTokens) ?? '0'),
  );
}

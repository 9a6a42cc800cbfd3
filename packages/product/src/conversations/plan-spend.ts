import { addDollars } from '@parley/platform/models/dollars';
import type { ModelStep, SpendKey, SpendReservation, TenantModels } from '../models/public.ts';
import { promptBound } from './compose-prompt.ts';
import { toolTokens } from './tools-of-turn.ts';
import type { BegunTurn } from './turn.ts';

/** What asking a turn's models may cost at worst, beginning with each of them, and where room must be for it. */
export interface PlannedSpend {
  readonly keys: readonly SpendKey[];
  /** US dollars for each step and all after it; null where a price is not known. */
  readonly amounts: readonly (string | null)[];
}

/** Says what must be held back for a turn; undefined where nothing is limited. */
export function planSpend(
  turn: BegunTurn,
  input: {
    contactId: Parameters<TenantModels['spendKeys']>[0]['contactId'];
    models: Pick<TenantModels, 'spendKeys'>;
    maxInputTokens: number;
  },
): PlannedSpend | undefined {
  const { botId, conversationId } = turn;
  const keys = input.models.spendKeys({ botId, conversationId, contactId: input.contactId });
  if (keys.length === 0) return undefined;
  turn.spendKeys = keys;
  const costs = turn.ladder.map((step) => stepCost(turn, step, input.maxInputTokens));
  const amounts = costs.map((_cost, index) => {
    const rest = costs.slice(index);
    return rest.includes(null) ? null : addDollars(rest.filter((cost) => cost !== null));
  });
  return { keys, amounts };
}

/** The most that asking one step may cost; `addedTokens` is what actions have added to the prompt since. */
export function stepCost(turn: BegunTurn, step: ModelStep, maxInputTokens: number, addedTokens = 0): string | null {
  const { config, question, context } = turn;
  const input = promptBound({ instructions: config.instructions, question, context, maxInputTokens }) + toolTokens(turn) + addedTokens;
  return step.worstCost({ input, output: config.maxOutputTokens });
}

/** Leaves on the ladder what fitted: under a limit the bot goes down to cheaper models, to none, and then to a person. */
export function applySpend(
  turn: BegunTurn,
  written: { chosen: number; reservation: SpendReservation | null },
  spend: PlannedSpend | undefined,
): void {
  if (spend === undefined) return;
  const passed = written.chosen === 0 ? turn.ladder : turn.ladder.slice(0, written.chosen - 1);
  turn.passedOver = [
    ...(turn.passedOver ?? []),
    ...passed.map(({ model }, index) => ({
      model,
      reason: spend.amounts[index] === null ? ('price_unknown' as const) : ('spend_limit' as const),
    })),
  ];
  turn.ladder = written.chosen === 0 ? [] : turn.ladder.slice(written.chosen - 1);
  turn.limited = written.chosen !== 1;
  // Of the keys that were sent, because those that come back are the same once more.
  turn.reservation = written.reservation === null ? undefined : { ...written.reservation, keys: spend.keys };
}

import type { BotConfig } from './draft-context.ts';

/** Tokens below which thoughts, which count as much as what is said, often leave too few for an answer. */
const room = { none: 0, low: 1_200, medium: 3_000, high: 6_000 } as const;

/** How many tokens an answer should be allowed for this much thinking; undefined where what it is allowed is enough. */
export function missingRoom({
  reasoningEffort,
  maxOutputTokens,
}: Pick<BotConfig, 'reasoningEffort' | 'maxOutputTokens'>): number | undefined {
  const needed = room[reasoningEffort ?? 'none'];
  return maxOutputTokens < needed ? needed : undefined;
}

import type { ModelUsage } from './model-port.ts';

interface CountedTokens {
  input: unknown;
  cachedInput: unknown;
  cacheWrite: unknown;
  output: unknown;
}

/** Usage as counted by the provider, or null when a count that costs money is missing or is not one. Absent cache counts are 0. */
export function readUsage(counted: CountedTokens): ModelUsage | null {
  const { input, output } = counted;
  if (!isCount(input) || !isCount(output)) return null;
  const cachedInputTokens = Math.min(isCount(counted.cachedInput) ? counted.cachedInput : 0, input);
  const cacheWriteTokens = Math.min(isCount(counted.cacheWrite) ? counted.cacheWrite : 0, input - cachedInputTokens);
  const usage: ModelUsage = { inputTokens: input, cachedInputTokens, outputTokens: output };
  if (cacheWriteTokens > 0) usage.cacheWriteTokens = cacheWriteTokens;
  return usage;
}

/** What two attempts took together; what is not known counts for nothing. */
export function addUsage(first: ModelUsage | null, second: ModelUsage | null): ModelUsage | null {
  if (first === null || second === null) return first ?? second;
  const cacheWriteTokens = (first.cacheWriteTokens ?? 0) + (second.cacheWriteTokens ?? 0);
  return {
    inputTokens: first.inputTokens + second.inputTokens,
    cachedInputTokens: first.cachedInputTokens + second.cachedInputTokens,
    ...(cacheWriteTokens === 0 ? {} : { cacheWriteTokens }),
    outputTokens: first.outputTokens + second.outputTokens,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

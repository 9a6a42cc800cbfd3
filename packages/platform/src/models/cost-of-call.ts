import { toDollars, toPicodollars } from './dollars.ts';
import type { ModelUsage } from './model-port.ts';
import { listPrices, type ModelPrice, type PriceTable } from './prices.ts';

const snapshotDate = /-(?:\d{4}-\d{2}-\d{2}|\d{8})$/;

/**
 * What a call cost, as decimal US dollars, exact to the token. Null when the price of the model or the usage is not known:
 * an unknown cost is never 0. The built-in extractive answerer costs "0". `ownPrices` go before the list prices.
 */
export function costOfCall(provider: string, model: string, usage: ModelUsage | null, ownPrices: PriceTable = {}): string | null {
  if (provider === 'extractive') return '0';
  const price = priceOf(ownPrices, provider, model) ?? priceOf(listPrices, provider, model);
  if (price === undefined || usage === null || !isCounted(usage)) return null;
  const { longContext } = price;
  const rates = longContext !== undefined && usage.inputTokens > longContext.aboveInputTokens ? longContext : price;
  const written = usage.cacheWriteTokens ?? 0;
  const fresh = usage.inputTokens - usage.cachedInputTokens - written;
  const picodollars =
    BigInt(fresh) * picodollarsPerToken(rates.input) +
    BigInt(usage.cachedInputTokens) * picodollarsPerToken(rates.cachedInput) +
    BigInt(written) * picodollarsPerToken(rates.cacheWrite ?? rates.input) +
    BigInt(usage.outputTokens) * picodollarsPerToken(rates.output);
  return toDollars(picodollars);
}

/** What a model costs by a table; undefined when it does not say. An entry also covers the model's dated snapshots. */
export function priceOf(table: PriceTable, provider: string, model: string): ModelPrice | undefined {
  const models = Object.hasOwn(table, provider) ? table[provider] : undefined;
  if (models === undefined) return undefined;
  const name = Object.hasOwn(models, model) ? model : model.replace(snapshotDate, '');
  return Object.hasOwn(models, name) ? models[name] : undefined;
}

function isCounted(usage: ModelUsage): boolean {
  const written = usage.cacheWriteTokens ?? 0;
  const counts = [usage.inputTokens, usage.cachedInputTokens, written, usage.outputTokens];
  return counts.every((count) => Number.isSafeInteger(count) && count >= 0) && usage.cachedInputTokens + written <= usage.inputTokens;
}

/** A price per million tokens with up to six decimals is a whole number of picodollars per token. */
export function picodollarsPerToken(price: string): bigint {
  return toPicodollars(price) / 1_000_000n;
}

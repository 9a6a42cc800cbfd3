import { picodollarsPerToken, priceOf } from './cost-of-call.ts';
import { toDollars } from './dollars.ts';
import { listPrices, type ModelPrice, type PriceTable } from './prices.ts';

/**
 * The most that a call of so many tokens can cost, as decimal US dollars: every token at the dearest rate it may be charged
 * at. Null when the price of the model is not known. The built-in extractive answerer costs "0".
 */
export function worstCost(
  provider: string,
  model: string,
  tokens: { input: number; output: number },
  ownPrices: PriceTable = {},
): string | null {
  if (provider === 'extractive') return '0';
  const price = priceOf(ownPrices, provider, model) ?? priceOf(listPrices, provider, model);
  if (price === undefined) return null;
  const { longContext } = price;
  const tiers = longContext !== undefined && tokens.input > longContext.aboveInputTokens ? [price, longContext] : [price];
  const input = dearest(tiers.flatMap((rates) => [rates.input, rates.cachedInput, rates.cacheWrite ?? rates.input]));
  const output = dearest(tiers.map((rates: Pick<ModelPrice, 'output'>) => rates.output));
  return toDollars(BigInt(tokens.input) * input + BigInt(tokens.output) * output);
}

function dearest(prices: readonly string[]): bigint {
  const [most = 0n] = prices.map(picodollarsPerToken).sort((a, b) => (a < b ? 1 : -1));
  return most;
}

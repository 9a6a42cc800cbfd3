import type { ModelPriceText } from '@parley/contract/models';
import type { ModelPrice } from '@parley/platform/models/prices';

/** A price with all its parts: what is left out costs as fresh input does. */
export function fullPrice({ input, output, cachedInput = input, cacheWrite = input }: ModelPriceText): ModelPrice {
  return { input, output, cachedInput, cacheWrite };
}

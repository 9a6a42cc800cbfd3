import { chosenCount } from '../process/chosen-count.ts';

/** How much a fuzz does, and what it begins with: the same seed gives the same requests. */
export interface FuzzSettings {
  readonly seed: number;
  readonly requests: number;
}

/** Reads PARLEY_FUZZ_SEED (1 when not set) and PARLEY_FUZZ_REQUESTS. */
export function fuzzSettings(usual: { readonly requests: number }): FuzzSettings {
  return {
    seed: chosenCount('PARLEY_FUZZ_SEED', 1),
    requests: chosenCount('PARLEY_FUZZ_REQUESTS', usual.requests),
  };
}

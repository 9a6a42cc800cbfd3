import type { SourceFilters } from './use-sources.ts';

const names = ['search', 'status', 'kind', 'label', 'botId'] as const satisfies readonly (keyof SourceFilters)[];

/** The filters of a list of sources as they stand in its address. What is no filter is left out; a value the API does not know it refuses. */
export function readSourceFilters(address: Record<string, unknown>): SourceFilters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = address[name];
      // A number that somebody searched for comes out of the address as one.
      return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
    }),
  );
}

import type { TenantScope } from '@parley/platform/database/tenancy';
import { type FoundForTurn, type SearchDeps, searchForTurn } from './search-for-turn.ts';
import type { BegunTurn } from './turn.ts';

/** A search that runs while the turn it is for is being stored. */
export interface AheadSearch {
  /** Begins to search for a turn that every rule has let in. A turn that is begun again is not searched for twice. */
  begin: (turn: BegunTurn) => void;
  /** What is found for this very turn, if it was searched for. */
  of: (turn: BegunTurn) => Promise<FoundForTurn> | undefined;
}

/**
 * Must be called outside of the transaction that stores the turn: the search has one of its own, beside it. What it finds for a turn that
 * is not stored after all is forgotten.
 */
export function searchAhead(scope: TenantScope, deps: SearchDeps): AheadSearch {
  const { promise, resolve } = Promise.withResolvers<BegunTurn>();
  let searched: BegunTurn | undefined;
  // What is chained here runs in the context of this call, in which no transaction is open.
  const found = promise.then((turn) => searchForTurn(scope, deps, turn));
  // Whoever asks for it hears of a failure.
  found.catch(() => {});
  return {
    begin(turn) {
      searched ??= turn;
      resolve(searched);
    },
    of: (turn) => (turn === searched ? found : undefined),
  };
}

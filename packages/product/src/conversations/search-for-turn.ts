import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { saidBefore } from './said-before.ts';
import type { BegunTurn, Retrieval } from './turn.ts';

export interface SearchDeps {
  /** Finds passages for a question; what was said before helps with a follow-up such as "and for the second one?". */
  search: (
    scope: TenantScope,
    input: { question: string; previousQuestion: string | undefined; previousAnswer?: string | undefined; botId: BotId },
  ) => Promise<Retrieval>;
  /** Milliseconds on a clock that never goes back. */
  monotonic: () => number;
}

/** What a turn is answered from, and how long it took to find. */
export interface FoundForTurn {
  retrieval: Retrieval;
  ms: number;
}

export async function searchForTurn(scope: TenantScope, deps: SearchDeps, turn: BegunTurn): Promise<FoundForTurn> {
  const began = deps.monotonic();
  const retrieval = await deps.search(scope, { question: turn.question, ...saidBefore(turn), botId: turn.botId });
  return { retrieval, ms: deps.monotonic() - began };
}

import type { BotId, ChunkId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Candidate } from '../chunks/chunks.store.ts';
import { selectChunksToPin } from '../chunks/ruled-chunks.store.ts';
import type { PreparedQuery } from '../search/prepare-query.ts';
import { type Ranked, rankCandidates } from '../search/rank-candidates.ts';
import type { RuleForSearch } from './search-rules.store.ts';

/** What was found, with the pinned passages first, and the rule of each. */
export interface WithPinned {
  ranked: Ranked[];
  pinned: ReadonlyMap<ChunkId, RuleForSearch>;
}

/** Puts first what is pinned, found or not, as far as it is searched at all. Of a document it is the passage that fits the question best. */
export async function placePinned(
  db: TenantDb,
  pins: readonly RuleForSearch[],
  { query, ranked, admits }: { query: PreparedQuery; ranked: Ranked[]; admits: (candidate: Candidate) => boolean },
  within: { botId?: BotId | undefined; labels?: readonly string[] | undefined },
): Promise<WithPinned> {
  const pinned = new Map<ChunkId, RuleForSearch>();
  const first: Ranked[] = [];
  for (const pin of pins) {
    const candidates = (await selectChunksToPin(db, pin, within)).filter(admits);
    const [candidate] = candidates;
    if (candidate === undefined) continue;
    const best = rankCandidates(query, candidates)[0] ?? { candidate, score: 0, held: 0, byMeaning: false };
    if (pinned.has(best.candidate.chunkId)) continue;
    pinned.set(best.candidate.chunkId, pin);
    first.push({ ...best, score: ranked[0]?.score ?? best.score });
  }
  return { ranked: [...first, ...ranked.filter(({ candidate }) => !pinned.has(candidate.chunkId))], pinned };
}

import type { ChunkId, TenantId } from '@parley/contract/ids';
import type { SourceKind } from '@parley/contract/knowledge';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { type AlikeChunk, findAlikeChunks } from '../chunks/alike-chunks.store.ts';
import type { ChunkText } from '../chunks/chunks.store.ts';
import { readPrints } from '../chunks/read-prints.ts';
import type { Lookup } from './choose-lookups.ts';
import type { ComparedChunk, UncomparedDocument } from './comparisons.store.ts';
import type { RememberedPassages } from './remember-passages.ts';
import { resemblance, shinglesOf } from './resemblance.ts';

const mostCandidates = 20;
const lookupsAtOnce = 8;
/** From so much of their pairs of words in common on, two passages are nearly the same. */
const nearlySame = 0.8;

/** A chunk of the document and one of another that may say something of the same. */
export interface Pair {
  chunk: ComparedChunk;
  candidate: AlikeChunk;
}

export interface Match extends Pair {
  other: ChunkText;
}

/** Which of the pairs that a look-up found are to be read. */
export type Wanted = (db: TenantDb, pairs: readonly Pair[]) => Promise<readonly Pair[]>;

/** Passages that hold much of what is looked for, with the chunk it is looked for on behalf of. */
export async function* lookUpPassages(
  scope: TenantScope,
  lookups: readonly Lookup[],
  { wanted, remembered, signal }: { wanted: Wanted; remembered: RememberedPassages; signal: AbortSignal | undefined },
): AsyncGenerator<Match> {
  for (let first = 0; first < lookups.length; first += lookupsAtOnce) {
    signal?.throwIfAborted();
    const found = await scope.transaction(async (db) => {
      const asked = lookups.slice(first, first + lookupsAtOnce);
      const keys = asked.map((lookup) => lookup.keys);
      const candidates = await findAlikeChunks(db, keys, mostCandidates);
      const chosen = await wanted(
        db,
        asked.flatMap(({ chunk }, at) => candidates[at]?.map((candidate) => ({ chunk, candidate })) ?? []),
      );
      const texts = await remembered.textsOf(
        db,
        chosen.map(({ candidate }) => candidate.chunkId),
      );
      return chosen.flatMap((pair) => {
        const other = texts.get(pair.candidate.chunkId);
        return other === undefined ? [] : [{ ...pair, other }];
      });
    });
    yield* found;
  }
}

/** Each pair once, however many claims of the two have words in common. */
export function othersOnce(document: UncomparedDocument): Wanted {
  const seen = new Set<string>();
  return async (_db, pairs) =>
    pairs.filter(({ chunk, candidate }) => {
      const key = `${chunk.id} ${candidate.chunkId}`;
      if (!isOther(document, candidate) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** What stands nearly the same in another source. */
export function nearlySameOf(tenantId: TenantId, document: UncomparedDocument): Wanted {
  return async (db, pairs) => {
    const others = pairs.filter(({ candidate }) => candidate.sourceId !== document.sourceId && isOther(document, candidate));
    const prints = await readPrints(
      db,
      tenantId,
      others.map(({ candidate }) => candidate.chunkId),
    );
    const shingles = new Map<ChunkId, ReadonlySet<number>>();
    return others.filter(({ chunk, candidate }) => {
      const print = prints.get(candidate.chunkId);
      if (print === undefined) return false;
      const own = shingles.get(chunk.id) ?? shinglesOf(chunk.print);
      shingles.set(chunk.id, own);
      return resemblance(own, shinglesOf(print)) >= nearlySame;
    });
  };
}

function isOther({ id, sourceId, sourceKind }: UncomparedDocument, candidate: AlikeChunk): boolean {
  return candidate.documentId !== id && (candidate.sourceId !== sourceId || comparesWithin(sourceKind));
}

/** Documents of one source are by one hand, and tell of many like things; curated answers are to be right one by one. */
export function comparesWithin(kind: SourceKind): boolean {
  return kind === 'qa';
}

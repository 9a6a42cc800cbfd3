import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import { type ChunkText, searchChunks, selectChunkTexts } from './chunks.store.ts';

/** A chunk that was found, with its place in the order. */
export interface Passage extends ChunkText {
  score: number;
}

export interface SearchResult {
  passages: Passage[];
  /** 0…1: how likely the knowledge holds the answer. */
  confidence: number;
  answerable: boolean;
  /** Whether the question has any word to search for. */
  searchable: boolean;
}

/** Below this share of the question's weighted words in one chunk, the knowledge is taken not to hold the answer. */
const minConfidence = 0.45;
/** What the question before counts in a follow-up that finds nothing by itself. */
const previousWeight = 0.5;
const mostTerms = 40;

/**
 * Finds the passages that may answer a question. A follow-up that cannot stand alone ("and on Sundays?") is searched again
 * together with the question before it.
 */
export async function searchKnowledge(
  scope: TenantScope,
  input: { question: string; previousQuestion?: string | undefined; limit: number },
): Promise<SearchResult> {
  const own = weighTerms(input.question, 1);
  const previous = weighTerms(input.previousQuestion ?? '', previousWeight);
  const searchable = [...own.keys()].some((term) => !isStopword(term));
  return scope.transaction(async (db) => {
    const alone = searchable ? await find(db, own, input.limit) : { passages: [], confidence: 0 };
    let found = alone;
    if (alone.confidence < minConfidence && previous.size > 0 && own.size > 0) {
      const together = await find(db, new Map([...previous, ...own]), input.limit);
      if (together.confidence > alone.confidence) found = together;
    }
    return { ...found, answerable: found.confidence >= minConfidence, searchable: searchable || found !== alone };
  });
}

async function find(db: TenantDb, terms: ReadonlyMap<string, number>, limit: number): Promise<{ passages: Passage[]; confidence: number }> {
  const hits = await searchChunks(db, { terms: [...terms.keys()], weights: [...terms.values()], limit });
  const texts = await selectChunkTexts(
    db,
    hits.map(({ chunkId }) => chunkId),
  );
  const passages = hits.flatMap(({ chunkId, score }) => {
    const text = texts.get(chunkId);
    return text === undefined ? [] : [{ ...text, score }];
  });
  return { passages, confidence: Math.max(0, ...hits.slice(0, 3).map(({ coverage }) => coverage)) };
}

function weighTerms(text: string, weight: number): Map<string, number> {
  return new Map(
    tokenize(text)
      .slice(0, mostTerms)
      .map((term) => [term, termWeight(term) * weight]),
  );
}

import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import { type ChunkText, searchChunks, selectChunkTexts } from './chunks.store.ts';
import { answerThreshold, searchConfidence } from './search-confidence.ts';

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

type Terms = ReadonlyMap<string, number>;

interface Found {
  passages: Passage[];
  confidence: number;
}

/** What the question before counts in a follow-up. At full weight it drowns the new one. */
const previousWeight = 0.5;
/**
 * A question with no more words of substance than this leans on the one before ("and on Sundays?"). Adding the question before
 * to every question would lose one in ten after a change of subject.
 */
const followUpTerms = 2;
const mostTerms = 40;
/** Among how many passages that hold a word of a follow-up its answer is looked for. */
const followUpLimit = 50;

/** Finds the passages that may answer a question; a follow-up is searched together with the question before it. */
export async function searchKnowledge(
  scope: TenantScope,
  input: { question: string; previousQuestion?: string | undefined; limit: number },
): Promise<SearchResult> {
  const own = weighTerms(input.question, 1);
  const substance = substanceOf(own);
  const previous = substance <= followUpTerms ? weighTerms(input.previousQuestion ?? '', previousWeight) : new Map<string, number>();
  const searchable = substance > 0 || (own.size > 0 && substanceOf(previous) > 0);
  if (!searchable) return { passages: [], confidence: 0, answerable: false, searchable };
  return scope.transaction(async (db) => {
    const together = await find(db, new Map([...previous, ...own]), input.limit);
    const found = previous.size > 0 && substance > 0 ? about(await find(db, own, followUpLimit), together) : together;
    return {
      passages: found.passages.slice(0, input.limit),
      confidence: found.confidence,
      answerable: found.confidence >= answerThreshold,
      searchable,
    };
  });
}

/**
 * What was found for a follow-up together with the question before it, as far as it holds a word of the follow-up itself:
 * else "And the capital of Peru?" would be answered with what was said before. Words of the question before that are not
 * there must not make a clear question look unclear, so the better of both confidences counts.
 */
function about(alone: Found, together: Found): Found {
  const named = new Set(alone.passages.map(({ chunkId }) => chunkId));
  const passages = together.passages.filter(({ chunkId }) => named.has(chunkId));
  if (passages.length === 0 || passages[0] !== together.passages[0]) return alone;
  return { passages, confidence: Math.max(together.confidence, alone.confidence) };
}

async function find(db: TenantDb, terms: Terms, limit: number): Promise<Found> {
  const hits = await searchChunks(db, { terms: [...terms.keys()], weights: [...terms.values()], limit });
  const texts = await selectChunkTexts(
    db,
    hits.map(({ chunkId }) => chunkId),
  );
  const passages = hits.flatMap(({ chunkId, score }) => {
    const text = texts.get(chunkId);
    return text === undefined ? [] : [{ ...text, score }];
  });
  return { passages, confidence: searchConfidence(hits[0]) };
}

function substanceOf(terms: Terms): number {
  let count = 0;
  for (const term of terms.keys()) if (!isStopword(term)) count += 1;
  return count;
}

function weighTerms(text: string, weight: number): Map<string, number> {
  return new Map(
    tokenize(text)
      .slice(0, mostTerms)
      .map((term) => [term, termWeight(term) * weight]),
  );
}

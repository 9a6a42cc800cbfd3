import type { TenantId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { tenantKey } from '../chunks/chunk-print.ts';
import { type Candidates, type ChunkText, searchChunks, selectChunkTexts } from '../chunks/chunks.store.ts';
import { correctSpelling } from './correct-spelling.ts';
import { type PreparedQuery, prepareQuery } from './prepare-query.ts';
import { type QuestionTerms, questionTerms } from './question-terms.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
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

/** So many candidates are ranked: the right one is hardly ever further down, and each costs a kilobyte and a half to read. */
const mostCandidates = 64;

/** Finds the passages that may answer a question; a follow-up is searched together with the question before it. */
export async function searchKnowledge(
  scope: TenantScope,
  input: { question: string; previousQuestion?: string | undefined; limit: number },
): Promise<SearchResult> {
  const question = questionTerms(input.question, input.previousQuestion);
  const { searchable } = question;
  if (!searchable) return { passages: [], confidence: 0, answerable: false, searchable };
  return scope.transaction(async (db) => {
    const { query, candidates } = await findCandidates(db, scope.tenantId, question);
    const ranked = rankCandidates(query, candidates);
    const confidence = searchConfidence(ranked);
    return {
      passages: await passagesOf(db, ranked.slice(0, input.limit)),
      confidence,
      answerable: confidence >= answerThreshold,
      searchable,
    };
  });
}

/** Finds candidates; words that stand nowhere in the knowledge are taken for misspelt ones where one letter makes them known. */
async function findCandidates(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
): Promise<{ query: PreparedQuery; candidates: Candidates['candidates'] }> {
  let asked = question;
  let found = await lookUp(db, tenantId, asked);
  const nothing = found.candidates.length === 0;
  const unknown = new Set(asked.terms.flatMap(({ term }, index) => (nothing || found.foundIn[index] === 0 ? [term] : [])));
  const corrected = unknown.size === 0 ? undefined : await correctSpelling(db, tenantId, asked, unknown);
  if (corrected !== undefined) {
    asked = corrected;
    found = await lookUp(db, tenantId, asked);
  }
  return { query: prepareQuery({ ...asked, rarity: rarityOf(asked, found) }), candidates: found.candidates };
}

function lookUp(db: TenantDb, tenantId: TenantId, { terms }: QuestionTerms): Promise<Candidates> {
  return searchChunks(db, {
    keys: terms.map(({ term }) => tenantKey(tenantId, termCode(term))),
    weights: terms.map(({ weight }) => weight),
    most: mostCandidates,
  });
}

/** How rare each term is among the tenant's chunks. What was not counted (grammar) is judged by the candidates. */
function rarityOf({ terms }: QuestionTerms, { candidates, total, foundIn }: Candidates): (term: string) => number {
  const counts = new Map<string, number>();
  for (const [index, { term }] of terms.entries()) {
    const counted = foundIn[index];
    if (counted !== undefined) {
      counts.set(term, counted);
      continue;
    }
    const code = termCode(term);
    let holding = 0;
    for (const { print } of candidates) if (print.codes.includes(code)) holding += 1;
    counts.set(term, (total * (holding + 0.5)) / (candidates.length + 1));
  }
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + Math.max(0.5, total - count + 0.5) / (count + 0.5));
  };
}

async function passagesOf(db: TenantDb, ranked: readonly Ranked[]): Promise<Passage[]> {
  const texts = await selectChunkTexts(
    db,
    ranked.map(({ candidate }) => candidate.chunkId),
  );
  return ranked.flatMap(({ candidate, score }) => {
    const text = texts.get(candidate.chunkId);
    return text === undefined ? [] : [{ ...text, score }];
  });
}

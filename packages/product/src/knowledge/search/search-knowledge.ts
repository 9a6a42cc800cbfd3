import type { BotId, ChunkId } from '@parley/contract/ids';
import { commitWithEach } from '@parley/platform/database/scoped-dialect';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ChunkText } from '../chunks/chunks.store.ts';
import { readTexts } from '../chunks/read-texts.ts';
import type { EmbedQuestion } from '../embeddings/question-embedder.ts';
import { placePinned, type WithPinned } from '../search-rules/place-pinned.ts';
import type { RuleForSearch } from '../search-rules/search-rules.store.ts';
import { explainFirst } from './explain-first.ts';
import { findCandidates, type UnderstoodQuestion } from './find-candidates.ts';
import { embedAsked, findNear } from './find-near.ts';
import { followFirst } from './follow-first.ts';
import { confidenceOfNearness, fuseRankings, tellingNearness } from './fuse-rankings.ts';
import { keepSaidAlike } from './keep-said-alike.ts';
import { matchCurated } from './match-curated.ts';
import { namedLikeAsked } from './named-like-asked.ts';
import { questionTerms, type SaidBefore } from './question-terms.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import { rerank } from './rerank.ts';
import { answerThreshold, searchConfidence } from './search-confidence.ts';

/** A chunk that was found, with its place in the order. */
export interface Passage extends ChunkText {
  score: number;
  /** When its document was last known to be current; null unless that is longer ago than its source says it is good for. */
  asOf: Date | null;
  /** Its place among what is nearest to the question by meaning, from 1; null where it is not near, or no vectors were compared. */
  nearPlace: number | null;
  /** The rule that put it first. */
  pinnedBy: RuleForSearch | null;
}

/** An answer somebody wrote for the question that is asked. */
export interface CuratedAnswer {
  question: string;
  passage: Passage;
}

export interface SearchResult {
  passages: Passage[];
  /** 0…1: how likely the knowledge holds the answer. */
  confidence: number;
  answerable: boolean;
  /** Whether there was anything to search for: a word of substance, or else something that was written for just this message. */
  searchable: boolean;
  /** To be given instead of anything that was found. */
  curated: CuratedAnswer | null;
  /** Whether an editor put the first passage there for this question. */
  pinned: boolean;
  /** The rules of editors that the question met. */
  rules: readonly RuleForSearch[];
  understood: UnderstoodQuestion;
}

export interface SearchInput extends SaidBefore {
  question: string;
  limit: number;
  /** Only what this bot may know. */
  botId?: BotId | undefined;
  /** Only sources that carry one of these. */
  labels?: readonly string[] | undefined;
  /** Leaves out documents that are older than their sources say they are good for. */
  currentOnly?: boolean | undefined;
}

/** What an old passage loses, of the best one's score: of two alike the current one comes first, and what only an old one knows is found. */
const staleLoses = 0.15;

/**
 * Finds the passages that may answer a question; a follow-up is searched together with what was said before it. With `embedQuestion`, what is
 * near in meaning is found too, where the tenant has an index of vectors and its model answers in time.
 */
export async function searchKnowledge(scope: TenantScope, input: SearchInput, embedQuestion?: EmbedQuestion): Promise<SearchResult> {
  const question = questionTerms(input.question, input);
  if (question.terms.length === 0) {
    const understood = { terms: question.terms, corrections: new Map() };
    return { passages: [], confidence: 0, answerable: false, searchable: false, curated: null, pinned: false, rules: [], understood };
  }
  const asked = question.searchable ? await embedAsked(scope, embedQuestion, input) : undefined;
  return scope.transaction(async (db) => {
    commitWithEach();
    const { query, candidates, sources, reach, understood, met, admits } = await findCandidates(db, scope.tenantId, question, input);
    const byAll = demoteStale(rankCandidates(query, candidates));
    const said = question.searchable ? undefined : keepSaidAlike(byAll);
    const byWords = said?.ranked ?? byAll;
    const sureByWords = searchConfidence(query, byWords, reach);
    const near = asked === undefined ? [] : await findNear(db, asked, input, admits);
    const noise = asked?.index.noise ?? null;
    const found = fuseRankings(explainFirst(input.question, namedLikeAsked(query, followFirst(rerank(query, byWords)))), near, {
      confidence: sureByWords,
      noise,
    });
    const confidence = Math.max(sureByWords, confidenceOfNearness(near, noise));
    const { ranked, pinned } = await placePinned(db, met?.pins ?? [], { query, ranked: found, admits }, input);
    const nearPlaces = new Map(tellingNearness(near, noise).map(({ chunkId }, place) => [chunkId, place + 1]));
    const best = ranked.slice(0, input.limit);
    const texts = await readTexts(
      db,
      scope.tenantId,
      best.map(({ candidate }) => candidate),
      sources,
    );
    const passages = passagesOf(best, texts, { pinned, nearPlaces });
    const curated = findCurated(input.question, passages);
    const isPinned = pinned.size > 0;
    const searchable = curated !== null || isPinned || (said?.isSame ?? true);
    const answerable = curated !== null || isPinned || (searchable && confidence >= answerThreshold);
    return { passages, confidence, answerable, searchable, curated, pinned: isPinned, rules: met?.all ?? [], understood };
  });
}

function demoteStale(ranked: Ranked[]): Ranked[] {
  if (!ranked.some(({ candidate }) => candidate.asOf !== null)) return ranked;
  const loss = staleLoses * Math.abs(ranked[0]?.score ?? 0);
  return ranked
    .map((entry) => (entry.candidate.asOf === null ? entry : { ...entry, score: entry.score - loss }))
    .sort((one, other) => other.score - one.score);
}

function findCurated(asked: string, passages: readonly Passage[]): CuratedAnswer | null {
  for (const passage of passages) {
    const question = matchCurated(asked, passage.questions);
    if (question !== undefined) return { question, passage };
  }
  return null;
}

function passagesOf(
  ranked: readonly Ranked[],
  texts: ReadonlyMap<ChunkId, ChunkText>,
  { pinned, nearPlaces }: Pick<WithPinned, 'pinned'> & { nearPlaces: ReadonlyMap<ChunkId, number> },
): Passage[] {
  return ranked.flatMap(({ candidate: { chunkId, asOf }, score }) => {
    const text = texts.get(chunkId);
    if (text === undefined) return [];
    return [{ ...text, score, asOf, nearPlace: nearPlaces.get(chunkId) ?? null, pinnedBy: pinned.get(chunkId) ?? null }];
  });
}

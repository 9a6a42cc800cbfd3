import type { BotId, ChunkId, TenantId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword } from '@parley/platform/text/term-weight';
import { wordRarity } from '@parley/platform/text/word-rarity';
import { tenantKey } from '../chunks/chunk-print.ts';
import { type Candidate, type Candidates, type ChunkText, searchChunks, selectChunkTexts } from '../chunks/chunks.store.ts';
import type { EmbedQuestion } from '../embeddings/question-embedder.ts';
import { type MetRules, meetSearchRules } from '../search-rules/meet-search-rules.ts';
import { placePinned, type WithPinned } from '../search-rules/place-pinned.ts';
import type { RuleForSearch } from '../search-rules/search-rules.store.ts';
import { type CorrectedTerms, correctSpelling, type MeantWord } from './correct-spelling.ts';
import { findAdmitted } from './find-admitted.ts';
import { embedAsked, findNear } from './find-near.ts';
import { confidenceOfNearness, fuseRankings, tellingNearness } from './fuse-rankings.ts';
import { matchCurated } from './match-curated.ts';
import { type PreparedQuery, prepareQuery, type QueryTerm } from './prepare-query.ts';
import { type QuestionTerms, questionTerms } from './question-terms.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import { answerThreshold, type Reach, searchConfidence } from './search-confidence.ts';
import type { AskedTerm } from './share-covered.ts';

/** A chunk that was found, with its place in the order. */
export interface Passage extends ChunkText {
  score: number;
  /** When its content was last known to be current; null unless it is older than its source says it is good for. */
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
  /** Whether the question has any word to search for. */
  searchable: boolean;
  /** To be given instead of anything that was found. */
  curated: CuratedAnswer | null;
  /** Whether an editor put the first passage there for this question. */
  pinned: boolean;
  /** The rules of editors that the question met. */
  rules: readonly RuleForSearch[];
  understood: UnderstoodQuestion;
}

/** What was searched for. */
export interface UnderstoodQuestion {
  terms: readonly QueryTerm[];
  /** What stands nowhere in the knowledge, by its term, and what was taken to be meant. */
  corrections: ReadonlyMap<string, readonly MeantWord[]>;
}

export interface SearchInput {
  question: string;
  previousQuestion?: string | undefined;
  limit: number;
  /** Only what this bot may know. */
  botId?: BotId | undefined;
  /** Only sources that carry one of these. */
  labels?: readonly string[] | undefined;
  /** Leaves out what is older than its source says it is good for. */
  currentOnly?: boolean | undefined;
}

/** So many candidates are ranked: the right one is hardly ever further down, and each costs a kilobyte and a half to read. */
const mostCandidates = 64;
/** What an old passage loses, of the best one's score: of two alike the current one comes first, and what only an old one knows is found. */
const staleLoses = 0.15;

/**
 * Finds the passages that may answer a question; a follow-up is searched together with the question before it. With `embedQuestion`, what is
 * near in meaning is found too, where the tenant has an index of vectors and its model answers in time.
 */
export async function searchKnowledge(scope: TenantScope, input: SearchInput, embedQuestion?: EmbedQuestion): Promise<SearchResult> {
  const question = questionTerms(input.question, input.previousQuestion);
  const { searchable } = question;
  if (!searchable) {
    const understood = { terms: question.terms, corrections: new Map() };
    return { passages: [], confidence: 0, answerable: false, searchable, curated: null, pinned: false, rules: [], understood };
  }
  const asked = await embedAsked(scope, embedQuestion, input);
  return scope.transaction(async (db) => {
    const met = await meetSearchRules(db, input);
    const admits = admission(input, met);
    const { query, candidates, reach, understood } = await findCandidates(db, scope.tenantId, question, { ...input, admits });
    const byWords = demoteStale(rankCandidates(query, candidates));
    const sureByWords = searchConfidence(byWords, reach);
    const near = asked === undefined ? [] : await findNear(db, asked, input, admits);
    const noise = asked?.index.noise ?? null;
    const found = fuseRankings(byWords, near, { confidence: sureByWords, noise });
    const confidence = Math.max(sureByWords, confidenceOfNearness(near, noise));
    const { ranked, pinned } = await placePinned(db, met?.pins ?? [], { query, ranked: found, admits }, input);
    const nearPlaces = new Map(tellingNearness(near, noise).map(({ chunkId }, place) => [chunkId, place + 1]));
    const passages = await passagesOf(db, ranked.slice(0, input.limit), { pinned, nearPlaces });
    const curated = findCurated(input.question, passages);
    const isPinned = pinned.size > 0;
    const answerable = curated !== null || isPinned || confidence >= answerThreshold;
    return { passages, confidence, answerable, searchable, curated, pinned: isPinned, rules: met?.all ?? [], understood };
  });
}

/** Finds candidates; words that stand nowhere in the knowledge are taken for misspelt ones where one letter makes them known. */
async function findCandidates(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
  within: Within,
): Promise<{ query: PreparedQuery; candidates: Candidates['candidates']; reach: Reach; understood: UnderstoodQuestion }> {
  let asked = question;
  let found = await lookUp(db, tenantId, asked, within);
  const nothing = found.candidates.length === 0;
  const unknown = new Set(asked.terms.flatMap(({ term }, index) => (nothing || found.foundIn[index] === 0 ? [term] : [])));
  const corrected = unknown.size === 0 ? undefined : await correctSpelling(db, tenantId, asked, unknown);
  if (corrected !== undefined) {
    asked = corrected;
    found = await lookUp(db, tenantId, asked, within);
  }
  const rarity = rarityOf(asked, found);
  const reach: Reach = {
    doubt: corrected === undefined ? 0 : doubtIn(corrected, found, rarity),
    asked: askedTerms(asked, found),
    chunks: found.total,
  };
  const understood = { terms: asked.terms, corrections: corrected?.corrections ?? new Map() };
  return { query: prepareQuery({ ...asked, rarity }), candidates: found.candidates, reach, understood };
}

/**
 * How much of what the knowledge and the question have in common rests on guesses of what words were meant to be, 0 to 1, times
 * the number of guesses: two words that both only resemble ours are hardly ever two mistakes.
 */
function doubtIn({ sequence, terms, doubts }: CorrectedTerms, { foundIn }: Candidates, rarity: (term: string) => number): number {
  const own = new Set(sequence);
  let [total, doubtful, guesses] = [1e-9, 0, 0];
  for (const [index, { term, weight }] of terms.entries()) {
    if (isStopword(term) || !own.has(term) || foundIn[index] === 0) continue;
    total += weight * rarity(term);
    doubtful += weight * rarity(term) * (doubts.get(term) ?? 0);
    if (doubts.has(term)) guesses += 1;
  }
  return (guesses * doubtful) / total;
}

function askedTerms({ sequence, terms }: QuestionTerms, { foundIn }: Candidates): AskedTerm[] {
  const own = new Set(sequence);
  const hasSubstance = sequence.some((term) => !isStopword(term));
  return terms.flatMap(({ term }, index) =>
    own.has(term) && !(hasSubstance && isStopword(term))
      ? [{ code: termCode(term), rarity: wordRarity(term), known: foundIn[index] !== 0 }]
      : [],
  );
}

function demoteStale(ranked: Ranked[]): Ranked[] {
  if (!ranked.some(({ candidate }) => candidate.stale)) return ranked;
  const loss = staleLoses * Math.abs(ranked[0]?.score ?? 0);
  return ranked
    .map((entry) => (entry.candidate.stale ? { ...entry, score: entry.score - loss } : entry))
    .sort((one, other) => other.score - one.score);
}

function findCurated(asked: string, passages: readonly Passage[]): CuratedAnswer | null {
  for (const passage of passages) {
    const question = matchCurated(asked, passage.questions);
    if (question !== undefined) return { question, passage };
  }
  return null;
}

type Admits = (candidate: Candidate) => boolean;
type Within = Pick<SearchInput, 'botId' | 'labels'> & { admits: Admits };

const everything: Admits = () => true;

function admission({ currentOnly = false }: SearchInput, met: MetRules | undefined): Admits {
  if (!currentOnly && met === undefined) return everything;
  return (candidate) => !(currentOnly && candidate.stale) && met?.excludes(candidate) !== true;
}

function lookUp(db: TenantDb, tenantId: TenantId, { terms }: QuestionTerms, { botId, labels, admits }: Within): Promise<Candidates> {
  const keys = terms.map(({ term }) => tenantKey(tenantId, termCode(term)));
  const weights = terms.map(({ weight }) => weight);
  const find = (most: number): Promise<Candidates> => searchChunks(db, { keys, weights, most, botId, labels });
  return admits === everything ? find(mostCandidates) : findAdmitted(find, mostCandidates, admits);
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

async function passagesOf(
  db: TenantDb,
  ranked: readonly Ranked[],
  { pinned, nearPlaces }: Pick<WithPinned, 'pinned'> & { nearPlaces: ReadonlyMap<ChunkId, number> },
): Promise<Passage[]> {
  const texts = await selectChunkTexts(
    db,
    ranked.map(({ candidate }) => candidate.chunkId),
  );
  return ranked.flatMap(({ candidate: { chunkId, stale }, score }) => {
    const text = texts.get(chunkId);
    if (text === undefined) return [];
    const asOf = stale ? text.freshAt : null;
    return [{ ...text, score, asOf, nearPlace: nearPlaces.get(chunkId) ?? null, pinnedBy: pinned.get(chunkId) ?? null }];
  });
}

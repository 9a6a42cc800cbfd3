import type { IndexComparison } from '@parley/contract/embeddings';
import { AppError } from '@parley/contract/errors';
import { type EmbeddingIndexId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { headingsBelow } from '../chunks/headings-below.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { recordEmbedding } from './embed-batch.ts';
import type { EmbeddingIndex } from './embedding-index.ts';
import { findEmbeddingIndex, findSearchedIndex } from './embedding-indexes.store.ts';
import { selectCuratedQuestions } from './embeddings.store.ts';
import { type EmbeddingDeps, openEmbeddingProvider } from './open-embedding-provider.ts';
import type { EmbedQuestion } from './question-embedder.ts';

export interface CompareIndexDeps extends EmbeddingDeps {
  /** What visitors asked lately, each question once, the latest first. */
  readonly recentQuestions: (scope: TenantScope, limit: number) => Promise<string[]>;
}

type Compared = IndexComparison['questions'][number];
type Found = Compared['words'][number];

const mostAsked = 15;
const mostCurated = 5;
const looked = 5;
const shownCharacters = 240;
const patienceMs = 20_000;

/**
 * Searches questions by words alone, with the index that is searched, and with another one, and says how much of what is found first is the
 * same. The questions are those given, or else what visitors asked lately and curated answers are for.
 */
export async function compareIndex(
  scope: TenantScope,
  deps: CompareIndexDeps,
  input: { indexId: EmbeddingIndexId; questions: readonly string[] | undefined },
  signal: AbortSignal,
): Promise<IndexComparison> {
  const { candidate, active } = await scope.transaction(async (db) => {
    const found = await findEmbeddingIndex(db, input.indexId);
    if (found === undefined) throw new AppError('not_found');
    const searched = await findSearchedIndex(db);
    return { candidate: found, active: searched?.id === found.id ? undefined : searched };
  });
  if (candidate.state === 'building' || candidate.state === 'failed')
    throw new AppError('in_use', { message: 'the index is not whole yet' });
  const questions = await questionsFor(scope, deps, input.questions);
  const texts = questions.map(({ question }) => question);
  const byCandidate = await embedAll(scope, deps, candidate, texts, signal);
  const byActive = active === undefined ? undefined : await embedAll(scope, deps, active, texts, signal);
  const compared: Compared[] = [];
  for (const { question, source } of questions) {
    const words = await find(scope, question, undefined);
    const withCandidate = await find(scope, question, byCandidate);
    const withActive = byActive === undefined ? null : await find(scope, question, byActive);
    const changed = (withActive ?? words)[0]?.chunkId !== withCandidate[0]?.chunkId;
    compared.push({ question, source, changed, words, active: withActive, candidate: withCandidate });
  }
  return {
    overlapWithActive: byActive === undefined ? null : mean(compared.map((one) => overlap(one.candidate, one.active ?? []))),
    overlapWithWords: mean(compared.map((one) => overlap(one.candidate, one.words))),
    changedFirst: compared.filter(({ changed }) => changed).length,
    questions: compared,
  };
}

async function questionsFor(
  scope: TenantScope,
  { recentQuestions }: CompareIndexDeps,
  given: readonly string[] | undefined,
): Promise<Pick<Compared, 'question' | 'source'>[]> {
  if (given !== undefined) return given.map((question) => ({ question, source: 'given' }));
  const asked = await recentQuestions(scope, mostAsked);
  const curated = (await scope.transaction((db) => selectCuratedQuestions(db, mostCurated))).filter(
    (question) => !asked.includes(question),
  );
  return [
    ...asked.map((question) => ({ question, source: 'asked' as const })),
    ...curated.map((question) => ({ question, source: 'curated' as const })),
  ];
}

/** Embeds all questions in one request, and gives what the search asks for each. */
async function embedAll(
  scope: TenantScope,
  deps: EmbeddingDeps,
  index: EmbeddingIndex,
  questions: readonly string[],
  signal: AbortSignal,
): Promise<EmbedQuestion> {
  if (questions.length === 0) return async () => undefined;
  const provider = openEmbeddingProvider(deps, scope.tenantId, index);
  const { vectors, inputTokens } = await provider.embed(questions, { signal, attempts: 2, timeoutMs: patienceMs });
  await scope.transaction((db) => recordEmbedding(db, provider, inputTokens));
  const byQuestion = new Map(questions.map((question, at) => [question, vectors[at]]));
  return async (_scope, question) => {
    const vector = byQuestion.get(question);
    return vector === undefined ? undefined : { index, vector, call: undefined };
  };
}

async function find(scope: TenantScope, question: string, embedQuestion: EmbedQuestion | undefined): Promise<Found[]> {
  const { passages } = await searchKnowledge(scope, { question, limit: looked }, embedQuestion);
  return passages.map(({ chunkId, documentTitle, headingPath, text }) => ({
    chunkId: formatId('chunk', chunkId),
    documentTitle,
    headingPath: headingsBelow({ documentTitle, headingPath }),
    text: text.slice(0, shownCharacters),
  }));
}

function overlap(one: readonly Found[], other: readonly Found[]): number {
  const size = Math.max(one.length, other.length);
  if (size === 0) return 1;
  const ids = new Set(other.map(({ chunkId }) => chunkId));
  return one.filter(({ chunkId }) => ids.has(chunkId)).length / size;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

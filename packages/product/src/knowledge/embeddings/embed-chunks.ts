import { AppError } from '@parley/contract/errors';
import type { ChunkId, EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { batchTexts } from '@parley/platform/embeddings/batch-texts';
import type { EmbeddingProvider } from '@parley/platform/embeddings/embedding-port';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { embedBatch, type WaitingChunk } from './embed-batch.ts';
import type { EmbeddingIndex } from './embedding-index.ts';
import { findEmbeddingIndex, lockEmbeddingIndexes, takeWork, updateEmbeddingIndex } from './embedding-indexes.store.ts';
import { findEmbeddingSettings } from './embedding-settings.store.ts';
import { embedChunksJob } from './embeddings.jobs.ts';
import { deleteUnusedVectors, lockDocuments, reuseVectors, searchEmbeddings, selectPendingChunks } from './embeddings.store.ts';
import { growGraph } from './grow-graph.ts';
import { embedUnrelated, noiseOf } from './measure-noise.ts';
import { type EmbeddingDeps, openEmbeddingProvider } from './open-embedding-provider.ts';
import { paceRequests } from './pace-requests.ts';
import { hashOfText, textToEmbed } from './text-to-embed.ts';

export interface EmbedChunksDeps extends EmbeddingDeps {
  readonly now: () => number;
  /** Whether large indexes get a graph: not on the embedded engine, where building one holds up everything. */
  readonly graphs: boolean;
}

const pageSize = 768;
const requestsAtOnce = 3;
/** After so long the rest goes to another run, well before this one's time is over. */
const runMs = 5 * 60_000;

/**
 * Gives each chunk of the tenant its vector, in batches that are kept as they come: a run that is killed is continued where it was. What the
 * index has a vector of by its content is not sent again. A refusal that is of no use to repeat fails a new index, and is noted on one that
 * is searched, and the job is over; anything else is thrown, and the job tried again.
 */
export async function embedChunks(
  scope: TenantScope,
  deps: EmbedChunksDeps,
  { indexId }: { indexId: EmbeddingIndexId },
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const index = await scope.transaction(async (db) => {
    const found = await takeWork(db, indexId);
    const off = found === undefined || (await findEmbeddingSettings(db)).provider === 'none';
    return off || found.state === 'failed' || found.state === 'previous' ? undefined : found;
  });
  if (index === undefined) return;
  try {
    const provider = openEmbeddingProvider(deps, scope.tenantId, index);
    const finished = await embedAll(scope, deps, index, provider, signal);
    if (!finished) {
      await scope.transaction((db) => enqueue(db, embedChunksJob, { indexId }));
      return;
    }
    await settle(scope, deps, index, provider, signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failure = { code: error.code, details: { ...error.details } };
    const state = !error.retryable && index.state === 'building' ? { state: 'failed' as const } : {};
    await scope.transaction((db) => updateEmbeddingIndex(db, indexId, { failure, ...state }));
    // What is of no use to repeat is the tenant's to mend, who is told, and not a job that waits for the operator.
    if (error.retryable) throw error;
  }
}

/** Embeds what is pending, page by page; false when its time was over before the end. */
async function embedAll(
  scope: TenantScope,
  deps: EmbedChunksDeps,
  index: EmbeddingIndex,
  provider: EmbeddingProvider,
  signal: AbortSignal,
): Promise<boolean> {
  const begun = deps.now();
  const pace = paceRequests(index.requestsPerMinute, deps.now);
  let after: ChunkId | undefined;
  let found = 0;
  for (;;) {
    signal.throwIfAborted();
    const page = await scope.transaction((db) => selectPendingChunks(db, index.id, { after, limit: pageSize }));
    const last = page.at(-1);
    if (last === undefined) {
      // What was committed behind the place that was read may have an earlier id.
      if (found === 0) return true;
      [after, found] = [undefined, 0];
      continue;
    }
    [after, found] = [last.chunkId, found + page.length];
    const waiting = page.map((chunk): WaitingChunk => {
      const text = textToEmbed(chunk);
      return { ...chunk, text, hash: hashOfText(text) };
    });
    const reused = await scope.transaction(async (db) => {
      await lockDocuments(
        db,
        waiting.map(({ documentId }) => documentId),
      );
      return reuseVectors(db, index.id, waiting);
    });
    const batches = batchTexts(waiting.filter(({ chunkId }) => !reused.has(chunkId)));
    await inParallel(batches, requestsAtOnce, async (batch) => {
      await pace(signal);
      await embedBatch(scope, { index, provider, signal }, batch);
    });
    if (deps.now() - begun > runMs) return false;
  }
}

async function inParallel<Item>(items: readonly Item[], lanes: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** Everything has its vector: what is known of the index is brought up to date, and a new one becomes ready. */
async function settle(
  scope: TenantScope,
  deps: EmbedChunksDeps,
  { id }: EmbeddingIndex,
  provider: EmbeddingProvider,
  signal: AbortSignal,
): Promise<void> {
  await scope.transaction((db) => deleteUnusedVectors(db, id));
  const index = await scope.transaction((db) => findEmbeddingIndex(db, id));
  if (index === undefined) return;
  if (index.noise === null || index.state === 'building') await measureNoise(scope, id, provider, signal);
  if (deps.graphs) await growGraph(scope, index, signal);
  await scope.transaction(async (db) => {
    const all = await lockEmbeddingIndexes(db);
    const current = all.find((one) => one.id === id);
    if (current === undefined) return;
    const first = current.activateWhenReady && !all.some(({ state }) => state === 'active');
    const state = current.state === 'building' ? { state: first ? ('active' as const) : ('ready' as const) } : {};
    await updateEmbeddingIndex(db, id, { failure: null, ...state });
  });
}

async function measureNoise(
  scope: TenantScope,
  indexId: EmbeddingIndexId,
  provider: EmbeddingProvider,
  signal: AbortSignal,
): Promise<void> {
  const { vectors } = await embedUnrelated(provider, signal);
  const similarities: number[] = [];
  for (const vector of vectors) {
    const [nearest] = await scope.transaction((db) => searchEmbeddings(db, { indexId, vector, most: 1, throughGraph: false }));
    if (nearest !== undefined) similarities.push(nearest.similarity);
  }
  if (similarities.length > 0) await scope.transaction((db) => updateEmbeddingIndex(db, indexId, { noise: noiseOf(similarities) }));
}

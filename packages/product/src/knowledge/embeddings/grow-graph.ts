import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EmbeddingIndex } from './embedding-index.ts';
import { updateEmbeddingIndex } from './embedding-indexes.store.ts';
import { countVectors, graphVectors } from './embeddings.store.ts';

/** Below so many, comparing with every vector takes as long as finding a way through a graph, and finds all. */
const worthFrom = 20_000;
/** The dimensions the database keeps graphs of. */
const graphed = new Set([256, 384, 512, 768, 1_024, 1_536]);
/** One is put in place in a few milliseconds. */
const atOnce = 500;

/** Lets the vectors of a large index be found through the graph of their dimension, once all are in it. Goes on where it was broken off. */
export async function growGraph(scope: TenantScope, index: EmbeddingIndex, signal: AbortSignal, from = worthFrom): Promise<void> {
  if (index.dimension === null || !graphed.has(index.dimension)) return;
  if (index.graph === 'none') {
    const many = (await scope.transaction((db) => countVectors(db, index.id))) >= from;
    if (!many) return;
    await scope.transaction((db) => updateEmbeddingIndex(db, index.id, { graph: 'filling' }));
  }
  do signal.throwIfAborted();
  while ((await scope.transaction((db) => graphVectors(db, index.id, atOnce))) > 0);
  if (index.graph !== 'ready') await scope.transaction((db) => updateEmbeddingIndex(db, index.id, { graph: 'ready' }));
}

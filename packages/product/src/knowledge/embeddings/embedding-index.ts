import type { EmbeddingFailure, EmbeddingIndexResponse } from '@parley/contract/embeddings';
import { type ErrorCode, errorTable } from '@parley/contract/errors';
import { type EmbeddingIndexId, formatId } from '@parley/contract/ids';
import type { Failure } from '../sources/source.ts';

/** Where and by what texts are turned into vectors. `secret` is the key, sealed. */
export interface EmbeddingConnection {
  provider: 'openai' | 'openai-compatible';
  model: string;
  /** Null: what the model gives by itself. */
  dimension: number | null;
  address: string | null;
  requestsPerMinute: number | null;
  secret: Buffer | null;
}

/** The vectors of a tenant's chunks by one model. */
export interface EmbeddingIndex extends EmbeddingConnection {
  id: EmbeddingIndexId;
  state: 'building' | 'ready' | 'active' | 'previous' | 'failed';
  activateWhenReady: boolean;
  /** How alike questions about nothing in particular are to the nearest chunk, and how much that differs; null while not measured. */
  noise: { mean: number; deviation: number } | null;
  graph: 'none' | 'filling' | 'ready';
  failure: Failure | null;
  createdAt: Date;
  activatedAt: Date | null;
}

/** How much of the knowledge an index covers. */
export interface IndexCounts {
  chunks: number;
  embedded: number;
  refused: number;
}

/** Whether two connections give the same vectors, so that one index serves both. */
export function sameVectors(one: EmbeddingConnection, other: EmbeddingConnection): boolean {
  return (
    one.provider === other.provider &&
    one.model === other.model &&
    one.address === other.address &&
    (one.dimension === other.dimension || one.dimension === null || other.dimension === null)
  );
}

export function toEmbeddingIndexResponse(index: EmbeddingIndex, counts: IndexCounts): EmbeddingIndexResponse {
  const { id, provider, model, dimension, address, state, failure, createdAt, activatedAt } = index;
  return {
    ...{ provider, model, dimension, address, state },
    id: formatId('embeddingIndex', id),
    chunkCount: counts.chunks,
    embeddedCount: counts.embedded,
    refusedCount: counts.refused,
    failure: failure && toEmbeddingFailure(failure),
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
  };
}

/** A failure of a provider in words: ours, and its own where it said something fit to be shown. */
export function toEmbeddingFailure({ code, details }: Failure): EmbeddingFailure {
  const known = Object.hasOwn(errorTable, code) ? (code as ErrorCode) : 'internal';
  const said = details['detail'] ?? details['reason'];
  // One word alone, as `connection`, is a name of ours and says nothing to a reader.
  return { code: known, title: errorTable[known].text, detail: typeof said === 'string' && /\s/.test(said) ? said : null };
}

import { randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { EmbeddingProvider } from '@parley/platform/embeddings/embedding-port';
import { costOfCall } from '@parley/platform/models/cost-of-call';
import { recordUsage } from '../../usage/public.ts';
import type { EmbeddingIndex } from './embedding-index.ts';
import { updateEmbeddingIndex } from './embedding-indexes.store.ts';
import { type HashedChunk, insertRefused, insertVectors, lockDocuments } from './embeddings.store.ts';

/** A chunk with the text that is to be embedded. */
export interface WaitingChunk extends HashedChunk {
  text: string;
}

interface Embedding {
  index: EmbeddingIndex;
  provider: EmbeddingProvider;
  signal: AbortSignal;
}

/**
 * Embeds some chunks in one request and keeps their vectors. When the model refuses it while it takes a harmless text, one of the texts is to
 * blame: the batch is halved until that one is found, and noted as refused.
 */
export async function embedBatch(scope: TenantScope, embedding: Embedding, batch: readonly WaitingChunk[]): Promise<void> {
  const { index, provider, signal } = embedding;
  const texts = new Map(batch.map(({ hash, text }) => [hash.toString('hex'), text]));
  try {
    const { vectors, inputTokens } = await provider.embed([...texts.values()], { signal });
    const byHash = new Map([...texts.keys()].map((hash, at) => [hash, vectors[at]]));
    const chunks = batch.flatMap((chunk) => {
      const vector = byHash.get(chunk.hash.toString('hex'));
      return vector === undefined ? [] : [{ ...chunk, vector }];
    });
    await scope.transaction(async (db) => {
      await lockDocuments(
        db,
        chunks.map(({ documentId }) => documentId),
      );
      await holdDimension(db, index, vectors[0]?.length ?? 0);
      await insertVectors(db, { id: index.id, graphed: index.graph !== 'none' }, chunks);
      await recordEmbedding(db, provider, inputTokens);
    });
  } catch (error) {
    if (!(error instanceof AppError) || !blamesText(error) || !(await takesHarmlessText(provider, signal))) throw error;
    const half = Math.ceil(batch.length / 2);
    if (batch.length === 1)
      await scope.transaction((db) =>
        insertRefused(
          db,
          index.id,
          batch.map(({ chunkId }) => chunkId),
        ),
      );
    else for (const part of [batch.slice(0, half), batch.slice(half)]) await embedBatch(scope, embedding, part);
  }
}

/** Whether the provider refused the request itself, and not whoever sent it. */
function blamesText({ code, details }: AppError): boolean {
  return code === 'model_rejected' && [400, 413, 422].includes(Number(details?.['status']));
}

async function takesHarmlessText(provider: EmbeddingProvider, signal: AbortSignal): Promise<boolean> {
  return provider.embed(['Hello'], { signal }).then(
    () => true,
    () => false,
  );
}

/** The first vectors say how long those of an index are. A model that changes its mind is not the same model. */
async function holdDimension(db: TenantDb, index: EmbeddingIndex, given: number): Promise<void> {
  if (given > 2_000)
    throw new AppError('model_rejected', { details: { reason: `its vectors have ${given} numbers; at most 2,000 can be kept` } });
  if (index.dimension === null) {
    await updateEmbeddingIndex(db, index.id, { dimension: given });
    index.dimension = given;
  } else if (index.dimension !== given) {
    throw new AppError('model_rejected', { details: { reason: `its vectors have ${given} numbers instead of ${index.dimension}` } });
  }
}

/** Writes a call of an embedding model into the ledger. */
export async function recordEmbedding(
  db: TenantDb,
  { name, model }: Pick<EmbeddingProvider, 'name' | 'model'>,
  inputTokens: number | null,
): Promise<void> {
  const usage = inputTokens === null ? null : { inputTokens, cachedInputTokens: 0, outputTokens: 0 };
  await recordUsage(db, [
    {
      idempotencyKey: `embedding:${randomUUID()}`,
      kind: 'embedding.call',
      botId: null,
      conversationId: null,
      turnId: null,
      provider: name,
      model,
      inputTokens,
      outputTokens: null,
      costUsd: costOfCall(name, model, usage),
    },
  ]);
}

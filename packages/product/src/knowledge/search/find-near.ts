import type { BotId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { recordEmbedding } from '../embeddings/embed-batch.ts';
import { type NearCandidate, searchEmbeddings } from '../embeddings/embeddings.store.ts';
import type { EmbedQuestion, QuestionVector } from '../embeddings/question-embedder.ts';

const mostNear = 50;
/** A question of fewer characters is often one that leans on the question before. */
const whole = 32;

/** The question's vector, together with the question before it where it is too short to stand alone. */
export async function embedAsked(
  scope: TenantScope,
  embedQuestion: EmbedQuestion | undefined,
  { question, previousQuestion }: { question: string; previousQuestion?: string | undefined },
): Promise<QuestionVector | undefined> {
  const text = previousQuestion !== undefined && question.length < whole ? `${previousQuestion}\n${question}` : question;
  return embedQuestion?.(scope, text);
}

/** The chunks nearest to a question: one query, and a line in the ledger when the model was asked for it. */
export async function findNear(
  db: TenantDb,
  asked: QuestionVector,
  { botId, labels }: { botId?: BotId | undefined; labels?: readonly string[] | undefined },
  admits: (candidate: NearCandidate) => boolean,
): Promise<NearCandidate[]> {
  const { index, vector, call } = asked;
  if (call !== undefined) await recordEmbedding(db, call.provider, call.inputTokens);
  const near = await searchEmbeddings(db, {
    indexId: index.id,
    vector,
    most: mostNear,
    throughGraph: index.graph === 'ready',
    botId,
    labels,
  });
  return near.filter(admits);
}

import type { TraceResponse } from '@parley/contract/conversations';
import { type BotId, formatId, type TurnId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { BegunTurn, Retrieval } from './turn.ts';

/** Everything about how a turn was answered, except which turn it was and how it ended. */
export type TraceRecord = Omit<TraceResponse, 'turnId' | 'status'>;

/** The trace of a turn for which no model was called yet. */
export function emptyTrace(turn: BegunTurn, retrieval: Retrieval | undefined): TraceRecord {
  return {
    botVersionId: formatId('botVersion', turn.botVersionId),
    question: turn.question,
    retrieved: (retrieval?.passages ?? []).map(({ chunkId, documentTitle, score }) => ({
      chunkId: formatId('chunk', chunkId),
      documentTitle,
      score,
    })),
    confidence: retrieval?.confidence ?? 0,
    curated: retrieval?.curated
      ? { question: retrieval.curated.question, chunkId: formatId('chunk', retrieval.curated.passage.chunkId) }
      : null,
    provider: null,
    model: null,
    prompt: null,
    parameters: {},
    inputTokens: null,
    outputTokens: null,
    costUsd: null,
    citationsVerified: 0,
    citationsDropped: 0,
    timings: {},
    failure: null,
  };
}

/** How a turn was answered, and by which bot. */
export async function findTrace(db: TenantDb, turnId: TurnId): Promise<{ botId: BotId; trace: TraceResponse } | undefined> {
  const row = await db
    .selectFrom('turn_traces')
    .innerJoin('turns', 'turns.id', 'turn_traces.turn_id')
    .innerJoin('conversations', 'conversations.id', 'turns.conversation_id')
    .select(['turn_traces.record', 'turns.status', 'conversations.bot_id'])
    .where('turn_traces.turn_id', '=', turnId)
    .executeTakeFirst();
  // Written by writeTurnEnd alone, and filtered by the response schema on its way out.
  return row && { botId: row.bot_id, trace: { ...(row.record as TraceRecord), turnId: formatId('turn', turnId), status: row.status } };
}

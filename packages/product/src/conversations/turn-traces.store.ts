import type { TraceResponse } from '@parley/contract/conversations';
import { type BotId, formatId, type TurnId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { type Recording, tracePassage } from './replay/recording.ts';
import type { TracedCall } from './spend-of-calls.ts';
import type { BegunTurn, Retrieval } from './turn.ts';

/** Everything about how a turn was answered, except which turn it was and how it ended. */
export type TraceRecord = Omit<TraceResponse, 'turnId' | 'status' | 'versionNumber'> & {
  /** What it takes to run the turn again; never shown. Not there where nothing was decided. */
  recording?: Recording;
};

/** The trace of a turn for which no model was called yet. */
export function emptyTrace(turn: BegunTurn, retrieval: Retrieval | undefined): TraceRecord {
  return {
    botVersionId: formatId('botVersion', turn.botVersionId),
    question: turn.question,
    retrieved: (retrieval?.passages ?? []).map((passage) => ({ ...tracePassage(passage), number: null })),
    confidence: retrieval?.confidence ?? 0,
    answerable: retrieval?.answerable ?? false,
    searchable: retrieval?.searchable ?? false,
    declined: null,
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
    ...(turn.passedOver?.length ? { passedOver: [...turn.passedOver] } : {}),
    ...(turn.flow && { flow: { name: turn.flow.flow.name, waitsAt: turn.flow.state?.step ?? null } }),
  };
}

/** How a turn was answered, and by which bot. */
export async function findTrace(
  db: TenantDb,
  turnId: TurnId,
): Promise<{ botId: BotId; trace: TraceResponse & Pick<TraceRecord, 'recording'> } | undefined> {
  const row = await db
    .selectFrom('turn_traces')
    .innerJoin('turns', 'turns.id', 'turn_traces.turn_id')
    .innerJoin('conversations', 'conversations.id', 'turns.conversation_id')
    .innerJoin('bot_versions', 'bot_versions.id', 'turns.bot_version_id')
    .select(['turn_traces.record', 'turns.status', 'conversations.bot_id', 'bot_versions.number'])
    .where('turn_traces.turn_id', '=', turnId)
    .executeTakeFirst();
  // Written by writeTurnEnd alone, and filtered by the response schema on its way out.
  if (row === undefined) return undefined;
  const record = row.record as TraceRecord;
  return { botId: row.bot_id, trace: { ...record, turnId: formatId('turn', turnId), status: row.status, versionNumber: row.number } };
}

/** The calls of models that each of these turns made. */
export async function selectCallsOfTurns(db: TenantDb, turnIds: readonly TurnId[]): Promise<Map<TurnId, TracedCall[]>> {
  if (turnIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('turn_traces')
    .select(['turn_id', sql<TracedCall[] | null>`record -> 'calls'`.as('calls')])
    .where('turn_id', '=', anyOf(new Set(turnIds)))
    .execute();
  return new Map(rows.map(({ turn_id, calls }) => [turn_id, calls ?? []]));
}

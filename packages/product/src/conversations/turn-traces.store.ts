import type { MessageSpend, TraceResponse } from '@parley/contract/conversations';
import { type BotId, formatId, type TurnId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { addDollars } from '@parley/platform/models/dollars';
import { sql } from 'kysely';
import type { BegunTurn, Retrieval } from './turn.ts';

/** Everything about how a turn was answered, except which turn it was and how it ended. */
export type TraceRecord = Omit<TraceResponse, 'turnId' | 'status' | 'versionNumber'>;

/** The trace of a turn for which no model was called yet. */
export function emptyTrace(turn: BegunTurn, retrieval: Retrieval | undefined): TraceRecord {
  return {
    botVersionId: formatId('botVersion', turn.botVersionId),
    question: turn.question,
    retrieved: (retrieval?.passages ?? []).map(({ chunkId, asOf, headingPath, ...passage }) => ({
      ...passage,
      chunkId: formatId('chunk', chunkId),
      headingPath: [...headingPath],
      asOf: asOf?.toISOString() ?? null,
      number: null,
    })),
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
  };
}

/** How a turn was answered, and by which bot. */
export async function findTrace(db: TenantDb, turnId: TurnId): Promise<{ botId: BotId; trace: TraceResponse } | undefined> {
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

type TracedCall = NonNullable<TraceResponse['calls']>[number];

/** What models took for each of these turns; none for one that asked no model. */
export async function selectSpendOfTurns(db: TenantDb, turnIds: readonly TurnId[]): Promise<Map<TurnId, MessageSpend>> {
  if (turnIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('turn_traces')
    .select(['turn_id', sql<TracedCall[] | null>`record -> 'calls'`.as('calls')])
    .where('turn_id', '=', anyOf(new Set(turnIds)))
    .execute();
  return new Map(rows.flatMap(({ turn_id, calls }) => (calls === null || calls.length === 0 ? [] : [[turn_id, spendOf(calls)]])));
}

function spendOf(calls: readonly TracedCall[]): MessageSpend {
  const costs = calls.flatMap(({ costUsd, failure }) => (costUsd === null && failure !== null ? [] : [costUsd]));
  return {
    model: calls.at(-1)?.model ?? '',
    calls: calls.length,
    inputTokens: calls.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0),
    outputTokens: calls.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0),
    costUsd: costs.includes(null) ? null : addDollars(costs.filter((cost) => cost !== null)),
  };
}

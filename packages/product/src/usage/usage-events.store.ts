import { type BotId, newId, type UsageEventId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type RawBuilder, sql } from 'kysely';
import type { NewUsageEvent, UsageEvent } from './usage-event.ts';

/** The statement that adds lines to the ledger, also as a part of another one; a happening that was recorded before adds none. */
export function insertUsage(events: readonly NewUsageEvent[]): RawBuilder<unknown> {
  const lines = events.map((event) => ({
    id: newId('usageEvent'),
    idempotency_key: event.idempotencyKey,
    kind: event.kind,
    bot_id: event.botId,
    conversation_id: event.conversationId,
    turn_id: event.turnId,
    provider: event.provider,
    model: event.model,
    input_tokens: event.inputTokens,
    output_tokens: event.outputTokens,
    cost_usd: event.costUsd,
  }));
  return sql`
    insert into usage_events
      (id, idempotency_key, kind, bot_id, conversation_id, turn_id, provider, model, input_tokens, output_tokens, cost_usd)
    select id, idempotency_key, kind, bot_id, conversation_id, turn_id, provider, model, input_tokens, output_tokens, cost_usd
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (
      id uuid, idempotency_key text, kind text, bot_id uuid, conversation_id uuid, turn_id uuid, provider text, model text,
      input_tokens integer, output_tokens integer, cost_usd numeric
    )
    on conflict (tenant_id, idempotency_key) do nothing`;
}

/** Lines from the newest to the oldest, of these bots only when some are given. */
export async function selectUsagePage(
  db: TenantDb,
  page: { limit: number; before: UsageEventId | undefined; bots: ReadonlySet<BotId> | undefined },
): Promise<UsageEvent[]> {
  let query = db.selectFrom('usage_events').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.bots !== undefined) query = query.where('bot_id', '=', anyOf(page.bots));
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    botId: row.bot_id,
    conversationId: row.conversation_id,
    turnId: row.turn_id,
    provider: row.provider,
    model: row.model,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    costUsd: row.cost_usd,
    occurredAt: row.occurred_at,
  }));
}

/** Sums of the ledger over `from` ≤ time < `to`. */
export interface UsageSums {
  conversations: number;
  modelCalls: number;
  pagesCrawled: number;
  inputTokens: number;
  outputTokens: number;
  costUsd: string;
  callsOfUnknownCost: number;
}

/** Part of the ledger: a time, and some bots when not all. */
interface Period {
  from: Date;
  to: Date;
  bots: ReadonlySet<BotId> | undefined;
}

export async function sumUsage(db: TenantDb, { from, to, bots }: Period): Promise<UsageSums> {
  let query = db
    .selectFrom('usage_events')
    .select([
      sql<string>`count(*) filter (where kind = 'conversation.started')`.as('conversations'),
      sql<string>`count(*) filter (where kind = 'model.call')`.as('calls'),
      sql<string>`count(*) filter (where kind = 'page.crawled')`.as('pages'),
      sql<string>`coalesce(sum(input_tokens), 0)`.as('input'),
      sql<string>`coalesce(sum(output_tokens), 0)`.as('output'),
      sql<string>`coalesce(sum(cost_usd), 0)`.as('cost'),
      sql<string>`count(*) filter (where kind in ('model.call', 'embedding.call') and cost_usd is null)`.as('unknown'),
    ])
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to);
  if (bots !== undefined) query = query.where('bot_id', '=', anyOf(bots));
  const row = await query.executeTakeFirstOrThrow();
  return {
    conversations: Number(row.conversations),
    modelCalls: Number(row.calls),
    pagesCrawled: Number(row.pages),
    inputTokens: Number(row.input),
    outputTokens: Number(row.output),
    costUsd: row.cost,
    callsOfUnknownCost: Number(row.unknown),
  };
}

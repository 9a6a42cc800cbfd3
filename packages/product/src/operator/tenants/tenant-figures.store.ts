import type { TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { deadQueue, queueSchema } from '@parley/platform/jobs/queue-schema';
import { sql } from 'kysely';

/** What a tenant has, and what it used since a time, counted by the database. Costs are decimal text. */
export interface TenantFigures {
  conversations: number;
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
  costUsd: string;
  callsOfUnknownCost: number;
  members: number;
  bots: number;
  publishedBots: number;
  sources: number;
  failedSources: number;
  storedBytes: number;
  lastTurnAt: Date | null;
}

/** The figures of these tenants; the rows behind them cannot be read by the operator's role. */
export async function readTenantFigures(db: SystemDb, tenants: readonly TenantId[], since: Date): Promise<Map<TenantId, TenantFigures>> {
  const { rows } = await sql<Record<keyof TenantFigures, unknown> & { tenantId: TenantId }>`
    select tenant_id as "tenantId", conversations, model_calls as "modelCalls", input_tokens as "inputTokens", output_tokens as "outputTokens",
      cost_usd::text as "costUsd", calls_of_unknown_cost as "callsOfUnknownCost", members, bots, published_bots as "publishedBots",
      sources, failed_sources as "failedSources", stored_bytes as "storedBytes", last_turn_at as "lastTurnAt"
    from tenant_figures(${[...tenants]}::uuid[], ${since})`.execute(db);
  return new Map(
    rows.map(({ tenantId, costUsd, lastTurnAt, ...counts }) => [tenantId, { ...toNumbers(counts), costUsd, lastTurnAt } as TenantFigures]),
  );
}

/** Jobs of a tenant that failed for good. */
export async function countDeadJobs(db: SystemDb, tenantId: TenantId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(`${queueSchema}.job`)}
    where name = ${deadQueue} and state < 'active' and data ->> 'tenantId' = ${tenantId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Mails of a tenant that were given up. */
export async function countFailedMails(db: SystemDb, tenantId: TenantId): Promise<number> {
  const { count } = await db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(sql<boolean>`tenant_id = ${tenantId}`)
    .where('status', '=', 'failed')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Counts come as text: they may be larger than the driver's numbers. */
function toNumbers(counts: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));
}

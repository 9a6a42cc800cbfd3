import { type SpendLimits, spendLimitsSchema } from '@parley/contract/spend';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { noSpendLimits, type SpendKey, type SpendReservation } from './spend-limits.ts';

/** What the tenant lets its bots spend, and in which time zone its days begin. */
export interface SpendRules {
  readonly limits: SpendLimits;
  readonly timeZone: string;
}

export async function readSpendRules(db: TenantDb): Promise<SpendRules> {
  const row = await db
    .selectFrom('tenants')
    .leftJoin('spend_limits', 'spend_limits.tenant_id', 'tenants.id')
    .select(['spend_limits.limits', sql<string | null>`tenants.settings ->> 'timeZone'`.as('time_zone')])
    .executeTakeFirstOrThrow();
  return { limits: row.limits === null ? noSpendLimits : spendLimitsSchema.parse(row.limits), timeZone: row.time_zone ?? 'UTC' };
}

export async function writeSpendLimits(db: TenantDb, limits: SpendLimits): Promise<void> {
  const columns = { limits: JSON.stringify(limits), updated_at: sql<Date>`now()` };
  await db
    .insertInto('spend_limits')
    .values(columns)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(columns))
    .execute();
}

/** A limit that was changed. */
export interface ChangedLimit {
  scope: 'tenant' | 'bot';
  period: 'day' | 'month';
  cap: string;
}

/** Has the levels of a changed limit told anew that its counters have not reached any more. */
export async function forgetLevelsTold(db: TenantDb, limits: readonly ChangedLimit[]): Promise<void> {
  await sql`
    update spend_counters c set told = least(c.told,
      case when c.spent_usd >= k.cap then 100 when c.spent_usd >= 0.8 * k.cap then 80 when c.spent_usd >= 0.5 * k.cap then 50 else 0 end)
    from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as k (scope text, period text, cap numeric)
    where c.scope = k.scope and c.period = k.period and c.told > 0`.execute(db);
}

/** A counter of the tenant or one of its bots. */
export interface SpendCounter {
  scope: 'tenant' | 'bot';
  scopeId: string;
  period: 'day' | 'month';
  startsOn: string;
  spentUsd: string;
  reservedUsd: string;
}

/** The counters of the tenant and its bots for a day and a month. */
export async function selectSpendCounters(db: TenantDb, { day, month }: { day: string; month: string }): Promise<SpendCounter[]> {
  const { rows } = await sql<SpendCounter>`
    select scope, scope_id as "scopeId", period, to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
      trim_scale(spent_usd)::text as "spentUsd", trim_scale(reserved_usd)::text as "reservedUsd"
    from spend_counters
    where scope in ('tenant', 'bot')
      and (period = 'day' and starts_on = ${day}::date or period = 'month' and starts_on = ${month}::date)
    order by scope desc, scope_id, period`.execute(db);
  return rows;
}

/** What the ledger knows of a day and a month of the tenant's time zone. */
export async function sumSpent(
  db: TenantDb,
  { day, month, timeZone }: { day: string; month: string; timeZone: string },
): Promise<{ dayUsd: string; monthUsd: string; unknownCalls: number }> {
  const { rows } = await sql<{ day: string; month: string; unknown: number }>`
    select trim_scale(coalesce(sum(cost_usd) filter (where occurred_at >= ${day}::timestamp at time zone ${timeZone}), 0))::text as day,
      trim_scale(coalesce(sum(cost_usd), 0))::text as month,
      (count(*) filter (where kind = 'model.call' and cost_usd is null))::integer as unknown
    from usage_events where occurred_at >= ${month}::timestamp at time zone ${timeZone}`.execute(db);
  return { dayUsd: rows[0]?.day ?? '0', monthUsd: rows[0]?.month ?? '0', unknownCalls: rows[0]?.unknown ?? 0 };
}

/** A counter that has reached so many percent of its limit for the first time. */
export interface SpendAlert {
  scope: string;
  scope_id: string;
  period: string;
  told: number;
}

/** Holds back what one call may cost at most; `fitted` is false, with nothing held back, when a limit has no room for it. */
export async function reserveSpend(
  db: TenantDb,
  { keys, usd }: { keys: readonly SpendKey[]; usd: string },
): Promise<{ fitted: boolean; reservation: SpendReservation | null; alerts: SpendAlert[] }> {
  const { rows } = await sql<{ outcome: { chosen: number; reservation: SpendReservation | null; alerts: SpendAlert[] } }>`
    select parley_reserve_spend(${JSON.stringify(keys)}::jsonb, array[${usd}::numeric]) as outcome`.execute(db);
  const outcome = rows[0]?.outcome;
  return { fitted: outcome?.chosen === 1, reservation: outcome?.reservation ?? null, alerts: outcome?.alerts ?? [] };
}

/** Counts what a turn cost, in US dollars, and gives back what it held back beyond that. Says which limits are nearly used up by it. */
export async function settleSpend(db: TenantDb, reservation: SpendReservation, costUsd: string): Promise<SpendAlert[]> {
  const { rows } = await sql<{ alerts: SpendAlert[] }>`
    select parley_settle_spend(${JSON.stringify(reservation)}::jsonb, ${costUsd}::numeric) as alerts`.execute(db);
  return rows[0]?.alerts ?? [];
}

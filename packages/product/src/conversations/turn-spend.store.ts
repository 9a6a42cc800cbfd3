import type { TurnId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { SpendAlert, SpendKey, SpendReservation } from '../models/public.ts';

/** Adds to what a running turn holds back, when every limit has room for it. A turn that somebody ended gets nothing. */
export async function addReservation(
  db: TenantDb,
  id: TurnId,
  { keys, usd }: { keys: readonly SpendKey[]; usd: string },
): Promise<{ fitted: boolean; reservation: SpendReservation | null; alerts: SpendAlert[] }> {
  const { rows } = await sql<{ fitted: boolean; reservation: SpendReservation | null; alerts: SpendAlert[] }>`
    with live as materialized (
      select id, reservation from turns where id = ${id}::uuid and status = 'running' for update
    ), reserved as materialized (
      select id, reservation, parley_reserve_spend(${JSON.stringify(keys)}::jsonb, array[${usd}::numeric]) as outcome from live
    ), held as (
      update turns set reservation = case
        when reserved.reservation is null then nullif(reserved.outcome -> 'reservation', 'null')
        when reserved.outcome -> 'reservation' = 'null' then reserved.reservation
        else jsonb_set(reserved.reservation, '{usd}', to_jsonb(
          ((reserved.reservation ->> 'usd')::numeric + (reserved.outcome -> 'reservation' ->> 'usd')::numeric)::text)) end
      from reserved where turns.id = reserved.id
      returning turns.id, turns.reservation
    )
    select (reserved.outcome ->> 'chosen')::integer = 1 as fitted, held.reservation, reserved.outcome -> 'alerts' as alerts
    from reserved join held on held.id = reserved.id`.execute(db);
  return rows[0] ?? { fitted: false, reservation: null, alerts: [] };
}

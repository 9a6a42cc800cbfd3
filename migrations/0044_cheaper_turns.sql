-- Intent: a turn costs the database less. Money is held back and settled by one update each where three statements did it, so that a
-- counter is written once and not locked first; functions of the hot path are planned once for a connection, where the server planned
-- some of their statements anew each time. Lock impact: none, functions only.

alter function search_chunks(integer[], double precision[], integer, uuid, text[]) set plan_cache_mode = force_generic_plan;
alter function chunk_texts(uuid[]) set plan_cache_mode = force_generic_plan;
alter function chunk_prints(uuid[]) set plan_cache_mode = force_generic_plan;

-- As before: reserves the first of `amounts` that fits under every limit of `keys`, and says which one, counted from 1; 0 when none does.
-- An amount of null has no known price, so no limit can hold it; one of 0 always fits. Those a limit of which was met are told of once.
-- The first amount that has a price is added before it is known to fit, because nearly always it does. Nobody else sees it meanwhile, and
-- turns at the same time wait for each other at the first counter they share, because all take counters in one order.
create or replace function parley_reserve_spend(keys jsonb, amounts numeric[]) returns jsonb
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  set plan_cache_mode = force_generic_plan
  -- Counters are looked up one after the other, in their order, whatever the planner believes of the table.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  chosen integer := 0;
  usd numeric;
  held bigint[];
  others bigint[];
  -- What is left under the tightest limit with `usd` held back.
  room numeric;
  other_room numeric;
  alerts jsonb;
begin
  for i in 1 .. coalesce(cardinality(amounts), 0) loop
    if amounts[i] is not null then
      chosen := i;
      usd := amounts[i];
      exit;
    end if;
  end loop;
  if chosen = 0 or usd = 0 then
    return jsonb_build_object('chosen', chosen, 'alerts', '[]'::jsonb, 'reservation', null);
  end if;
  with wanted as materialized (
    select k.* from rows from (jsonb_to_recordset(keys) as (scope text, scope_id uuid, period text, starts_on date, cap numeric))
      with ordinality as k (scope, scope_id, period, starts_on, cap, place)
    order by k.scope, k.scope_id, k.period, k.starts_on
  ), added as (
    update spend_counters c set reserved_usd = c.reserved_usd + usd from wanted k
    where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on
    returning k.place, k.cap - c.spent_usd - c.reserved_usd as room
  )
  select coalesce(array_agg(added.place), '{}'), min(added.room) into held, room from added;
  if cardinality(held) < jsonb_array_length(keys) then
    insert into spend_counters (scope, scope_id, period, starts_on, spent_usd)
    select k.scope, k.scope_id, k.period, k.starts_on,
      -- A limit that is set in the middle of a period counts what was spent in it before.
      case when k.scope in ('tenant', 'bot') then coalesce((
        select sum(u.cost_usd) from usage_events u
        where u.tenant_id = tenant and u.occurred_at >= k.starts_on::timestamp at time zone k.zone
          and (k.scope = 'tenant' or u.bot_id = k.scope_id)), 0)
      else 0 end
    from rows from (jsonb_to_recordset(keys) as (scope text, scope_id uuid, period text, starts_on date, zone text))
      with ordinality as k (scope, scope_id, period, starts_on, zone, place)
    where k.place <> all (held)
    order by k.scope, k.scope_id, k.period
    on conflict do nothing;
    with wanted as materialized (
      select k.* from rows from (jsonb_to_recordset(keys) as (scope text, scope_id uuid, period text, starts_on date, cap numeric))
        with ordinality as k (scope, scope_id, period, starts_on, cap, place)
      where k.place <> all (held)
      order by k.scope, k.scope_id, k.period, k.starts_on
    ), added as (
      update spend_counters c set reserved_usd = c.reserved_usd + usd from wanted k
      where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on
      returning k.place, k.cap - c.spent_usd - c.reserved_usd as room
    )
    select coalesce(array_agg(added.place), '{}'), min(added.room) into others, other_room from added;
    held := held || others;
    room := least(room, other_room);
  end if;
  -- A limit without its counter would be none.
  if cardinality(held) < jsonb_array_length(keys) then
    raise exception 'a counter of spending went away while it was used' using errcode = 'serialization_failure';
  end if;
  if room < 0 then
    -- It does not fit: the counters are as they were, and this turn's alone.
    update spend_counters c set reserved_usd = c.reserved_usd - usd
    from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date)
    where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on;
    room := room + usd;
    usd := null;
    for i in chosen + 1 .. cardinality(amounts) loop
      if amounts[i] <= room or amounts[i] = 0 then
        usd := amounts[i];
        chosen := i;
        exit;
      end if;
    end loop;
    if usd is null then
      chosen := 0;
    end if;
    with full_ones as (
      update spend_counters c set told = 100
      from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date, cap numeric)
      where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period
        and c.starts_on = k.starts_on and c.told < 100
        and c.spent_usd + c.reserved_usd + (select min(a) from unnest(amounts) a where a > 0) > k.cap
      returning c.scope, c.scope_id, c.period, c.told)
    select jsonb_agg(to_jsonb(full_ones)) into alerts from full_ones;
    if usd > 0 then
      update spend_counters c set reserved_usd = c.reserved_usd + usd
      from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date)
      where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on;
    end if;
  end if;
  return jsonb_build_object('chosen', chosen, 'alerts', coalesce(alerts, '[]'),
    'reservation', case when usd > 0 then jsonb_build_object('usd', usd::text, 'keys', keys) end);
end $$;

-- As before: gives back what a turn held back and counts what it cost. Says which counters passed 50, 80 or 100 percent of their limit by it.
create or replace function parley_settle_spend(reservation jsonb, cost numeric) returns jsonb
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  alerts jsonb;
begin
  if reservation is null then
    return '[]';
  end if;
  with wanted as materialized (
    select * from jsonb_to_recordset(reservation -> 'keys') as k (scope text, scope_id uuid, period text, starts_on date, cap numeric)
    order by k.scope, k.scope_id, k.period, k.starts_on
  ), settled as (
    update spend_counters c set reserved_usd = c.reserved_usd - (reservation ->> 'usd')::numeric, spent_usd = c.spent_usd + cost
    from wanted k
    where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on
    returning c.scope, c.scope_id, c.period, c.starts_on, c.told,
      case when c.spent_usd >= k.cap then 100 when c.spent_usd >= 0.8 * k.cap then 80 when c.spent_usd >= 0.5 * k.cap then 50 else 0 end as level)
  select jsonb_agg(jsonb_build_object('scope', scope, 'scope_id', scope_id, 'period', period, 'starts_on', starts_on, 'told', level))
    into alerts from settled where level > told;
  if alerts is not null then
    update spend_counters c set told = a.told
    from jsonb_to_recordset(alerts) as a (scope text, scope_id uuid, period text, starts_on date, told smallint)
    where c.tenant_id = tenant and c.scope = a.scope and c.scope_id = a.scope_id and c.period = a.period and c.starts_on = a.starts_on;
  end if;
  return coalesce(alerts, '[]');
end $$;

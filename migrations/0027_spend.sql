-- Intent: what tenants let their bots spend on models, kept by counters that are reserved from before a model is called and settled
-- after it. Lock impact: `turns` is locked briefly for a new column that rewrites nothing.

create table spend_limits (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  -- US dollars by what they hold for, as in SpendLimits of the contract.
  limits jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id)
);
call parley_protect('spend_limits', 'select, insert, update');

create table spend_counters (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  scope text not null check (scope in ('tenant', 'bot', 'visitor', 'conversation')),
  -- The tenant, bot, contact or conversation that is counted for.
  scope_id uuid not null,
  period text not null check (period in ('day', 'month', 'whole')),
  -- In the tenant's time zone.
  starts_on date not null,
  -- Of calls under way, at their worst.
  reserved_usd numeric(24, 12) not null default 0,
  spent_usd numeric(24, 12) not null default 0,
  -- The share of the limit, in percent, that was told of: 50, 80 or 100.
  told smallint not null default 0,
  primary key (tenant_id, scope, scope_id, period, starts_on)
);
call parley_protect('spend_counters', 'select, insert, update, delete');

-- What a running turn holds back, and of which counters.
alter table turns add column reservation jsonb;

-- Reserves the first of `amounts` that fits under every limit of `keys`, and says which one, counted from 1; 0 when none does. An amount
-- of null has no known price, so no limit can hold it; one of 0 always fits. Counters are locked in one order, so that of turns at the
-- same time each sees what the others hold back. Those a limit of which was met are told of once.
create function parley_reserve_spend(keys jsonb, amounts numeric[]) returns jsonb
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  chosen integer := 0;
  met boolean := false;
  alerts jsonb;
begin
  insert into spend_counters (scope, scope_id, period, starts_on, spent_usd)
  select k.scope, k.scope_id, k.period, k.starts_on,
    -- A limit that is set in the middle of a period counts what was spent in it before.
    case when k.scope in ('tenant', 'bot') then coalesce((
      select sum(u.cost_usd) from usage_events u
      where u.tenant_id = tenant and u.occurred_at >= k.starts_on::timestamp at time zone k.zone
        and (k.scope = 'tenant' or u.bot_id = k.scope_id)), 0)
    else 0 end
  from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date, zone text)
  where not exists (
    select from spend_counters c
    where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on)
  order by k.scope, k.scope_id, k.period
  on conflict do nothing;
  perform from spend_counters c
  where c.tenant_id = tenant and (c.scope, c.scope_id, c.period, c.starts_on) in (
    select k.scope, k.scope_id, k.period, k.starts_on
    from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date))
  order by c.scope, c.scope_id, c.period, c.starts_on
  for update;
  for i in 1 .. cardinality(amounts) loop
    if amounts[i] = 0 then
      chosen := i;
      exit;
    end if;
    if amounts[i] is null then
      continue;
    end if;
    if not exists (
      select from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date, cap numeric)
      join spend_counters c on c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id
        and c.period = k.period and c.starts_on = k.starts_on
      where c.spent_usd + c.reserved_usd + amounts[i] > k.cap)
    then
      chosen := i;
      exit;
    end if;
    met := true;
  end loop;
  if met then
    with full_ones as (
      update spend_counters c set told = 100
      from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date, cap numeric)
      where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period
        and c.starts_on = k.starts_on and c.told < 100
        and c.spent_usd + c.reserved_usd + (select min(a) from unnest(amounts) a where a > 0) > k.cap
      returning c.scope, c.scope_id, c.period, c.told)
    select jsonb_agg(to_jsonb(full_ones)) into alerts from full_ones;
  end if;
  if chosen > 0 and amounts[chosen] > 0 then
    update spend_counters c set reserved_usd = c.reserved_usd + amounts[chosen]
    from jsonb_to_recordset(keys) as k (scope text, scope_id uuid, period text, starts_on date)
    where c.tenant_id = tenant and c.scope = k.scope and c.scope_id = k.scope_id and c.period = k.period and c.starts_on = k.starts_on;
  end if;
  return jsonb_build_object('chosen', chosen, 'alerts', coalesce(alerts, '[]'),
    'reservation', case when chosen > 0 and amounts[chosen] > 0
      then jsonb_build_object('usd', amounts[chosen]::text, 'keys', keys) end);
end $$;

-- Gives back what a turn held back and counts what it cost. Says which counters passed 50, 80 or 100 percent of their limit by it.
create function parley_settle_spend(reservation jsonb, cost numeric) returns jsonb
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  alerts jsonb;
begin
  if reservation is null then
    return '[]';
  end if;
  perform from spend_counters c
  where c.tenant_id = tenant and (c.scope, c.scope_id, c.period, c.starts_on) in (
    select k.scope, k.scope_id, k.period, k.starts_on
    from jsonb_to_recordset(reservation -> 'keys') as k (scope text, scope_id uuid, period text, starts_on date))
  order by c.scope, c.scope_id, c.period, c.starts_on
  for update;
  with settled as (
    update spend_counters c set reserved_usd = c.reserved_usd - (reservation ->> 'usd')::numeric, spent_usd = c.spent_usd + cost
    from jsonb_to_recordset(reservation -> 'keys') as k (scope text, scope_id uuid, period text, starts_on date, cap numeric)
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

revoke execute on function parley_reserve_spend(jsonb, numeric[]), parley_settle_spend(jsonb, numeric) from public;
grant execute on function parley_reserve_spend(jsonb, numeric[]), parley_settle_spend(jsonb, numeric) to parley_tenant;

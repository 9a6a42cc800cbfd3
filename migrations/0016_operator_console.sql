-- Intent: what the operator's console tells of a tenant, as figures and never as rows; and the visits of operators whom a tenant
-- let in, without which a grant of support access opens nothing. Lock impact: a new table, an index on support_grants' few rows.

-- An operator inside a tenant, from entering to leaving. Whoever enters is written down first.
create table support_visits (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  support_grant_id uuid not null,
  person_id uuid not null references people (id) on delete cascade,
  -- How they were called at the time: a tenant sees no other people than its members.
  operator_name text not null,
  entered_at timestamptz not null default now(),
  left_at timestamptz,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, support_grant_id) references support_grants (tenant_id, id) on delete cascade
);
create index support_visits_by_grant on support_visits (tenant_id, support_grant_id);
create index support_visits_by_person on support_visits (person_id);
call parley_protect('support_visits', 'select');
call parley_open_to_system('support_visits', 'select, insert, update (left_at)');
call parley_open_to_identity('support_visits', 'select');

-- What a tenant has and used, counted. It runs as the owner because parley_system may not read the tables it counts, gives
-- numbers and times alone, and nothing for tenants that are not named.
create function tenant_figures(of_tenants uuid[], since timestamptz)
  returns table (
    tenant_id uuid, members bigint, bots bigint, published_bots bigint, sources bigint, failed_sources bigint, stored_bytes bigint,
    conversations bigint, model_calls bigint, input_tokens bigint, output_tokens bigint, cost_usd numeric, calls_of_unknown_cost bigint,
    last_turn_at timestamptz
  )
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  as $$
    select t.id,
      (select count(*) from members m where m.tenant_id = t.id),
      bot.all_of_them, bot.published,
      source.all_of_them, source.failed, source.bytes,
      ledger.conversations, ledger.calls, ledger.input, ledger.output, ledger.cost, ledger.unknown,
      (select max(c.last_turn_at) from conversations c where c.tenant_id = t.id)
    from tenants t
    cross join lateral (
      select count(*) as all_of_them, count(b.published_version_id) as published from bots b where b.tenant_id = t.id
    ) bot
    cross join lateral (
      select count(*) as all_of_them, count(*) filter (where s.status = 'failed') as failed, coalesce(sum(s.byte_size), 0)::bigint as bytes
      from sources s where s.tenant_id = t.id
    ) source
    cross join lateral (
      select count(*) filter (where u.kind = 'conversation.started') as conversations,
        count(*) filter (where u.kind = 'model.call') as calls,
        coalesce(sum(u.input_tokens), 0)::bigint as input,
        coalesce(sum(u.output_tokens), 0)::bigint as output,
        coalesce(sum(u.cost_usd), 0) as cost,
        count(*) filter (where u.kind = 'model.call' and u.cost_usd is null) as unknown
      from usage_events u where u.tenant_id = t.id and u.occurred_at >= since
    ) ledger
    where t.id = any (of_tenants)
  $$;
revoke all on function tenant_figures(uuid[], timestamptz) from public;
grant execute on function tenant_figures(uuid[], timestamptz) to parley_system;

-- Intent: a document is as old as the day its own text was last known to be current. The day of its source said so of all of them when one
-- was pushed again, or the site of one was crawled. Of documents from before no more is known than the day of their source.
-- Lock impact: access exclusive on `documents` for a moment, which does not rewrite it; then each of its rows is written once, without its text.

alter table documents add column fresh_at timestamptz not null default now();
update documents set fresh_at = sources.fresh_at
  from sources where sources.tenant_id = documents.tenant_id and sources.id = documents.source_id;

-- Which of these documents are older than their sources say they are good for, and as of when each is. Strict: without an array nothing is read.
create function stale_documents(ids uuid[])
  returns table (document_id uuid, fresh_at timestamptz)
  language plpgsql stable strict
  set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
  as $$
begin
  return query
    select d.id, d.fresh_at
    from unnest(ids) as wanted (id)
    -- `offset 0` keeps each of these a look-up by the primary key.
    cross join lateral (select * from documents found where found.tenant_id = parley_tenant_id() and found.id = wanted.id offset 0) d
    cross join lateral (select * from sources found where found.tenant_id = d.tenant_id and found.id = d.source_id offset 0) s
    where d.fresh_at + make_interval(days => s.max_age_days) < now();
end $$;
revoke all on function stale_documents(uuid[]) from public;
grant execute on function stale_documents(uuid[]) to parley_tenant;

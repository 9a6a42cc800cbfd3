-- Intent: find chunks by numbers instead of words: `keys` finds candidates, `print` lets the server rank them without cutting
-- text into terms again. Lock impact: `chunks` is locked while its old index is dropped and the new one is built, which is
-- quick because no chunk has keys yet; every source is queued to be indexed anew, and is found again once that is done.

drop function search_chunks(text[], double precision[], integer);
alter table chunks drop column terms;
drop function chunk_term_prefix(uuid);
alter table chunks
  -- The different terms of title, headings and text as numbers that differ from tenant to tenant, so that the index holds a
  -- list per tenant and term: the common words of a thousand other tenants cost a search nothing. Not a wall: tenants may
  -- share a number, and every query names the tenant.
  add column keys integer[] not null default '{}',
  -- Words in reading order, as packages/product/src/knowledge/chunk-print.ts writes them.
  add column print bytea not null default '';
-- Read for a few candidates only, and made of numbers that do not compress.
alter table chunks alter column print set storage external;
-- What waits to be merged into the index is read by every search: a megabyte of it costs little, four cost milliseconds.
create index chunks_keys on chunks using gin (keys) with (gin_pending_list_limit = 1024);

insert into job_outbox (tenant_id, id, job, payload)
select tenant_id, gen_random_uuid(), 'knowledge.index-source', jsonb_build_object('sourceId', id) from sources;

-- Candidates for a question within a tenant, those first that hold most of its terms by weight and rarity. A GIN index is not
-- used below a policy, because `@>` on it is not leakproof, so this one function runs as the owner, names the tenant itself
-- and gives nothing without one.
--   total     chunks the tenant has
--   found_in  for each key, how many chunks have it: null for a key that was not looked up, a guess beyond `most_hits`
-- Terms of weight below 0.5 carry grammar: in a large tenant they find nothing unless there is nothing else.
create function search_chunks(query_keys integer[], query_weights double precision[], most integer)
  returns table (chunk_id uuid, source_id uuid, document_id uuid, print bytea, total double precision, found_in double precision[])
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- Statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- A term of more chunks than this is too common to find candidates by, unless all are.
  most_hits constant integer := 1500;
  all_chunks double precision;
begin
  if tenant is null or coalesce(cardinality(query_keys), 0) = 0 then
    return;
  end if;
  select coalesce(sum(s.chunk_count), 0) into all_chunks from sources s where s.tenant_id = tenant and s.status = 'ready';
  return query
    with wanted as materialized (
      select w.place, w.key, w.weight, all_chunks <= most_hits or w.weight >= least(0.5, max(w.weight) over ()) as searched
      from unnest(query_keys, query_weights) with ordinality as w(key, weight, place)
    ), hit as materialized (
      select w.place, found.id
      from wanted w cross join lateral (
        -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
        select c.id from chunks c where c.keys @> array[w.key] and c.tenant_id is not distinct from tenant limit most_hits
      ) found
      where w.searched
    ), term as materialized (
      select w.place, w.key, counted.hits >= most_hits as common, guess.found_in,
        w.weight * ln(1 + greatest(all_chunks - guess.found_in + 0.5, 0.5) / (guess.found_in + 0.5)) as importance
      from wanted w
      left join (select hit.place, count(*) as hits from hit group by hit.place) counted on counted.place = w.place
      cross join lateral (
        select case when not w.searched then null when coalesce(counted.hits, 0) < most_hits then coalesce(counted.hits, 0)
          else greatest(most_hits, all_chunks * 0.1) end::double precision as found_in
      ) guess
    ), candidate as materialized (
      select hit.id, sum(term.importance) as held
      from hit join term on term.place = hit.place
      where not term.common or not exists (select from term rare where not rare.common)
      group by hit.id
      order by held desc, hit.id
      limit 4 * most
    ), frequency as (
      select array_agg(term.found_in order by term.place) as found_in from term
    )
    select c.id, c.source_id, c.document_id, c.print, all_chunks, frequency.found_in
    from candidate
    join chunks c on c.tenant_id = tenant and c.id = candidate.id
    join sources s on s.tenant_id = tenant and s.id = c.source_id and s.status = 'ready'
    cross join frequency
    order by candidate.held + coalesce((select sum(term.importance) from term where term.common and c.keys @> array[term.key]), 0) desc,
      cardinality(c.keys), c.id
    limit most;
end $$;
revoke all on function search_chunks(integer[], double precision[], integer) from public;
grant execute on function search_chunks(integer[], double precision[], integer) to parley_tenant;

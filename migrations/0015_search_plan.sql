-- Intent: a search costs what its candidates cost, whatever the planner knows of the tables. The embedded engine never gathers
-- statistics by itself, and a server has none yet after a large import. Lock impact: none, functions only.

-- As before, except that candidates are looked up one by one.
create or replace function search_chunks(query_keys integer[], query_weights double precision[], most integer)
  returns table (chunk_id uuid, source_id uuid, document_id uuid, print bytea, total double precision, found_in double precision[])
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- Statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  set jit = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- A term of more chunks than this is too common to find candidates by, unless all are.
  most_hits constant integer := 1500;
  -- With so few chunks grammar is looked up too: that costs little, and tells short questions apart.
  few constant integer := 500;
  all_chunks double precision;
  -- Sources that are not to be found (yet): joined, they would be looked up once for each candidate.
  hidden uuid[];
begin
  if tenant is null or coalesce(cardinality(query_keys), 0) = 0 then
    return;
  end if;
  select coalesce(sum(s.chunk_count) filter (where s.status = 'ready'), 0), coalesce(array_agg(s.id) filter (where s.status <> 'ready'), '{}')
    into all_chunks, hidden from sources s where s.tenant_id = tenant;
  return query
    with wanted as materialized (
      select w.place, w.key, w.weight, all_chunks <= few or w.weight >= least(0.5, max(w.weight) over ()) as searched
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
    ), frequency as materialized (
      select array_agg(term.found_in order by term.place) as found_in from term
    )
    select c.id, c.source_id, c.document_id, c.print, all_chunks, frequency.found_in
    from candidate
    -- `offset 0` keeps this a look-up by the primary key: joined freely, and without statistics, all of a tenant's chunks were
    -- read once for each candidate.
    cross join lateral (select * from chunks found where found.tenant_id = tenant and found.id = candidate.id offset 0) c
    cross join frequency
    where c.source_id <> all (hidden)
    order by candidate.held + coalesce((select sum(term.importance) from term where term.common and c.keys @> array[term.key]), 0) desc,
      cardinality(c.keys), c.id
    limit most;
end $$;

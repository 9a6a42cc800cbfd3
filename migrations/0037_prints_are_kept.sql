-- Intent: a search no longer carries the prints of all its candidates, a hundred kilobytes, each time: a print never changes, so whoever
-- searches keeps those it has read and asks for the others. Lock impact: none, functions only.

drop function search_chunks(integer[], double precision[], integer, uuid, text[]);

-- As before, without the prints.
create function search_chunks(query_keys integer[], query_weights double precision[], most integer, for_bot uuid, with_labels text[])
  returns table (chunk_id uuid, source_id uuid, document_id uuid, total double precision, found_in double precision[], stale boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- The planner's statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  set jit = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- A term of more chunks than this is too common to find candidates by.
  most_hits constant integer := 1500;
  -- Nor are the commoner terms looked up once rarer ones have so many chunks.
  enough constant integer := 1000;
  -- What common terms find two at a time.
  most_pairs constant integer := 4;
  most_by_pair constant integer := 500;
  -- With so few chunks grammar is looked up too: that costs little, and tells short questions apart.
  few constant integer := 500;
  all_chunks double precision;
  -- Sources to search; null when that is all of them, which needs no looking at each chunk.
  allowed uuid[];
  old uuid[];
  known_keys integer[];
  known_counts double precision[];
begin
  if tenant is null or coalesce(cardinality(query_keys), 0) = 0 then
    return;
  end if;
  select coalesce(sum(s.chunk_count) filter (where reach.within), 0),
      case when bool_and(reach.within) then null else coalesce(array_agg(s.id) filter (where reach.within), '{}') end,
      coalesce(array_agg(s.id) filter (where s.fresh_at + make_interval(days => s.max_age_days) < now()), '{}')
    into all_chunks, allowed, old
    from sources s
    cross join lateral (
      select s.enabled and s.searched and (with_labels is null or s.labels && with_labels)
        and (for_bot is null or s.all_bots or exists (
          select from source_bots b where b.tenant_id = tenant and b.source_id = s.id and b.bot_id = for_bot)) as within
    ) reach
    where s.tenant_id = tenant and s.chunk_count > 0;
  -- They say nothing of a small part of the knowledge, nor of one that has shrunk since.
  select known.keys, known.found_in into known_keys, known_counts
    from search_statistics known
    where known.tenant_id = tenant and known.chunk_count <= 1.5 * all_chunks;
  return query
    with wanted as materialized (
      select w.place, w.key, w.weight, known.count,
        all_chunks <= few or w.weight >= least(0.5, max(w.weight) over ()) as searched
      from unnest(query_keys, query_weights) with ordinality as w(key, weight, place)
      left join unnest(known_keys, known_counts) as known(key, count) on known.key = w.key
    ), chosen as materialized (
      select w.*, w.searched and coalesce(w.count, 0) < most_hits and enough > coalesce(sum(w.count) filter (where w.searched)
          over (order by coalesce(w.count, 0), w.place rows between unbounded preceding and 1 preceding), 0) as looked_up
      from wanted w
    ), hit as materialized (
      select chosen.place, found.ctid as at
      from chosen cross join lateral (
        -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
        select c.ctid from chunks c
        where c.keys @> array[chosen.key] and c.tenant_id is not distinct from tenant and (allowed is null or c.source_id = any(allowed))
        limit most_hits
      ) found
      where chosen.looked_up
    ), term as materialized (
      select w.place, w.key, guess.found_in, w.searched and (not w.looked_up or counted.hits >= most_hits) as common,
        w.weight * ln(1 + greatest(all_chunks - guess.found_in + 0.5, 0.5) / (guess.found_in + 0.5)) as importance
      from chosen w
      left join (select hit.place, count(*) as hits from hit group by hit.place) counted on counted.place = w.place
      cross join lateral (
        select case when not w.searched then null when not w.looked_up then w.count
          when coalesce(counted.hits, 0) < most_hits then coalesce(counted.hits, 0)
          else greatest(most_hits, all_chunks * 0.1, w.count) end::double precision as found_in
      ) guess
    ), pair as materialized (
      select one.key, other.key as with_key, (one.importance + other.importance) / 2 as importance
      from term one join term other on other.common and other.place >= one.place
      where one.common and (select count(*) from hit join term on term.place = hit.place where not term.common) < most
      -- One word alone only where there are no more.
      order by one.place = other.place, one.importance + other.importance desc
      limit most_pairs
    ), candidate as materialized (
      select held.at, sum(held.importance) filter (where held.rare) as rare, sum(held.importance) as total
      from (
        select hit.at, term.importance, true as rare from hit join term on term.place = hit.place where not term.common
        union all
        select found.ctid, pair.importance, false from pair cross join lateral (
          select c.ctid from chunks c
          where c.keys @> array[pair.key, pair.with_key] and c.tenant_id is not distinct from tenant
            and (allowed is null or c.source_id = any(allowed))
          limit most_by_pair
        ) found
      ) held
      group by held.at
      order by total desc, held.at
      limit 3 * most
    ), frequency as materialized (
      select array_agg(term.found_in order by term.place) as found_in from term
    ), best as materialized (
      select c.id, c.source_id, c.document_id, cardinality(c.keys) as length,
        coalesce(candidate.rare, 0)
          + coalesce((select sum(term.importance) from term where term.common and c.keys @> array[term.key]), 0) as held
      from candidate
      -- `offset 0` keeps this a look-up of the one row, whatever the planner believes of the table.
      cross join lateral (select * from chunks found where found.ctid = candidate.at and found.tenant_id = tenant offset 0) c
      order by held desc, length, c.id
      limit most
    )
    select best.id, best.source_id, best.document_id, all_chunks, frequency.found_in, best.source_id = any(old)
    from best cross join frequency
    order by best.held desc, best.length, best.id;
end $$;
revoke all on function search_chunks(integer[], double precision[], integer, uuid, text[]) from public;
grant execute on function search_chunks(integer[], double precision[], integer, uuid, text[]) to parley_tenant;

-- What ranking reads of chunks. It has the caller's rights, and its plan is kept as that of `chunk_texts` is.
create function chunk_prints(ids uuid[])
  returns table (id uuid, print bytea)
  language plpgsql stable
  set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off
  as $$
begin
  return query select c.id, c.print from chunks c where c.tenant_id = parley_tenant_id() and c.id = any (ids);
end $$;
revoke all on function chunk_prints(uuid[]) from public;
grant execute on function chunk_prints(uuid[]) to parley_tenant;

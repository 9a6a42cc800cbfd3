-- Intent: of the many chunks that hold the one word a question is about ("What is Parley?", in Parley's own manual), those are ranked that have it
-- early, in their own heading first: a chunk's keys stand in the order of its words, names before text. Any were taken, so that the section
-- named like the question was often not among them. Costs a look at each chunk that holds the word, 1,500 at most, for such questions alone.
-- Lock impact: none, a function.

-- As before.
create or replace function search_chunks(query_keys integer[], query_weights double precision[], most integer, for_bot uuid, with_labels text[])
  returns table (chunk_id uuid, source_id uuid, document_id uuid, total double precision, found_in double precision[], stale boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- The planner's statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  set jit = off
  set plan_cache_mode = force_generic_plan
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
  known_counts integer[];
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
    with chosen as materialized (
      select w.*, w.searched and w.count < most_hits and enough > coalesce(sum(w.count) filter (where w.searched)
          over (order by w.count, w.place rows between unbounded preceding and 1 preceding), 0) as looked_up
      from (
        select asked.place, asked.key, asked.weight, coalesce(case when known_keys[at] = asked.key then known_counts[at] end, 0) as count,
          all_chunks <= few or asked.weight >= least(0.5, max(asked.weight) over ()) as searched
        from unnest(query_keys, query_weights) with ordinality as asked(key, weight, place)
        cross join lateral (select width_bucket(asked.key, known_keys) as at) halved
      ) w
    ), term as materialized (
      select w.place, w.key, hit.at, hit.hits, guess.found_in, w.searched and (not w.looked_up or hit.hits >= most_hits) as common,
        w.weight * ln(1 + greatest(all_chunks - guess.found_in + 0.5, 0.5) / (guess.found_in + 0.5)) as importance
      from chosen w
      cross join lateral (
        select array_agg(found.ctid) as at, count(*) as hits from (
          -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
          select c.ctid from chunks c
          where w.looked_up and c.keys @> array[w.key] and c.tenant_id is not distinct from tenant
            and (allowed is null or c.source_id = any(allowed))
          limit most_hits
        ) found
      ) hit
      cross join lateral (
        select case when not w.searched then null when not w.looked_up then w.count
          when hit.hits < most_hits then hit.hits
          else greatest(most_hits, all_chunks * 0.1, w.count) end::double precision as found_in
      ) guess
    ), lone as materialized (
      select min(term.key) as key from term join chosen on chosen.place = term.place and chosen.searched
      having count(*) = 1 and min(term.hits) > 3 * most
    ), pair as materialized (
      select one.key, other.key as with_key, (one.importance + other.importance) / 2 as importance
      from term one join term other on other.common and other.place >= one.place
      where one.common and (select coalesce(sum(term.hits), 0) from term where not term.common) < most
      -- One word alone only where there are no more.
      order by one.place = other.place, one.importance + other.importance desc
      limit most_pairs
    ), candidate as materialized (
      select held.at, sum(held.importance) filter (where held.rare) as rare, sum(held.importance) as total, min(early.place) as place
      from (
        select unnest(term.at) as at, term.importance, true as rare from term where not term.common
        union all
        select found.ctid, pair.importance, false from pair cross join lateral (
          select c.ctid from chunks c
          where c.keys @> array[pair.key, pair.with_key] and c.tenant_id is not distinct from tenant
            and (allowed is null or c.source_id = any(allowed))
          limit case when exists (select from lone) then most_hits else most_by_pair end
        ) found
      ) held
      left join lateral (
        select array_position(c.keys, lone.key) as place
        from lone cross join lateral (select * from chunks found where found.ctid = held.at and found.tenant_id = tenant offset 0) c
      ) early on true
      group by held.at
      order by total desc, place, held.at
      limit 3 * most
    ), common_term as materialized (
      select term.key, term.importance from term where term.common
    ), best as materialized (
      select c.id, c.source_id, c.document_id, cardinality(c.keys) as length, candidate.place,
        coalesce(candidate.rare, 0) + case when common.exist then coalesce((
          select sum(common_term.importance) from common_term where common_term.key = any(c.keys)), 0) else 0 end as held
      from candidate cross join (select exists (select from common_term) as exist) common
      -- `offset 0` keeps this a look-up of the one row, whatever the planner believes of the table.
      cross join lateral (select * from chunks found where found.ctid = candidate.at and found.tenant_id = tenant offset 0) c
      order by held desc, candidate.place, length, c.id
      limit most
    )
    select best.id, best.source_id, best.document_id, all_chunks, (select array_agg(term.found_in order by term.place) from term),
      best.source_id = any(old)
    from best
    order by best.held desc, best.place, best.length, best.id;
end $$;

-- Intent: passages that are like those of a document are found for many of its claims at once: each word is looked up once for all of
-- them, and the tenant's sources are read once. Lock impact: none, a function.

-- The chunks that hold most of each list's keys, as `search_chunks` finds those that hold most of a question's when all its words count
-- alike. `of_lists` says to which each of `asked_keys` belongs.
create function find_alike_chunks(of_lists integer[], asked_keys integer[], most integer)
  returns table (list integer, chunk_id uuid, source_id uuid, document_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- The planner's statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  set jit = off
  set plan_cache_mode = force_generic_plan
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- As in `search_chunks`: what is too common to look up, how much is enough, and what common words find two at a time.
  most_hits constant integer := 1500;
  enough constant integer := 1000;
  most_pairs constant integer := 4;
  most_by_pair constant integer := 500;
  all_chunks double precision;
  -- Null when all sources are searched.
  allowed uuid[];
  known_keys integer[];
  known_counts integer[];
begin
  if tenant is null or coalesce(cardinality(asked_keys), 0) = 0 then
    return;
  end if;
  select coalesce(sum(s.chunk_count) filter (where s.enabled and s.searched), 0),
      case when bool_and(s.enabled and s.searched) then null else coalesce(array_agg(s.id) filter (where s.enabled and s.searched), '{}') end
    into all_chunks, allowed
    from sources s
    where s.tenant_id = tenant and s.chunk_count > 0;
  select known.keys, known.found_in into known_keys, known_counts
    from search_statistics known
    where known.tenant_id = tenant and known.chunk_count <= 1.5 * all_chunks;
  return query
    with chosen as materialized (
      select w.*, w.count < most_hits and enough > coalesce(sum(w.count)
          over (partition by w.list order by w.count, w.place rows between unbounded preceding and 1 preceding), 0) as looked_up
      from (
        select asked.place, asked.list, asked.key, coalesce(case when known_keys[at] = asked.key then known_counts[at] end, 0) as count
        from unnest(of_lists, asked_keys) with ordinality as asked(list, key, place)
        cross join lateral (select width_bucket(asked.key, known_keys) as at) halved
      ) w
    ), hit as materialized (
      select wanted.key, looked.at, looked.hits
      from (select distinct chosen.key from chosen where chosen.looked_up) wanted
      cross join lateral (
        select array_agg(found.ctid) as at, count(*) as hits from (
          -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
          select c.ctid from chunks c
          where c.keys @> array[wanted.key] and c.tenant_id is not distinct from tenant
            and (allowed is null or c.source_id = any(allowed))
          limit most_hits
        ) found
      ) looked
    ), term as materialized (
      select w.list, w.place, w.key, hit.at, hit.hits, w.common, ln(1 + greatest(all_chunks - w.found_in + 0.5, 0.5) / (w.found_in + 0.5)) as importance
      from (
        select chosen.*, not chosen.looked_up or looked.hits >= most_hits as common,
          case when not chosen.looked_up then chosen.count when looked.hits < most_hits then looked.hits
            else greatest(most_hits, all_chunks * 0.1, chosen.count) end::double precision as found_in
        from chosen left join hit looked on chosen.looked_up and looked.key = chosen.key
      ) w left join hit on w.looked_up and hit.key = w.key
    ), pair as materialized (
      select ranked.* from (
        select one.list, one.key, other.key as with_key, (one.importance + other.importance) / 2 as importance,
          -- One word alone only where there are no more.
          row_number() over (partition by one.list order by one.place = other.place, one.importance + other.importance desc) as rank
        from term one join term other on other.list = one.list and other.common and other.place >= one.place
        where one.common and (select coalesce(sum(rare.hits), 0) from term rare where rare.list = one.list and not rare.common) < most
      ) ranked
      where ranked.rank <= most_pairs
    ), candidate as materialized (
      select ranked.* from (
        select held.list, held.at, sum(held.importance) filter (where held.rare) as rare,
          row_number() over (partition by held.list order by sum(held.importance) desc, held.at) as rank
        from (
          select term.list, unnest(term.at) as at, term.importance, true as rare from term where not term.common
          union all
          select pair.list, found.ctid, pair.importance, false from pair cross join lateral (
            select c.ctid from chunks c
            where c.keys @> array[pair.key, pair.with_key] and c.tenant_id is not distinct from tenant
              and (allowed is null or c.source_id = any(allowed))
            limit most_by_pair
          ) found
        ) held
        group by held.list, held.at
      ) ranked
      where ranked.rank <= 3 * most
    ), best as materialized (
      select ranked.* from (
        select candidate.list, c.id, c.source_id, c.document_id,
          row_number() over (partition by candidate.list order by coalesce(candidate.rare, 0) + case when common.exist then coalesce((
            select sum(term.importance) from term where term.list = candidate.list and term.common and c.keys @> array[term.key]), 0) else 0 end desc,
            cardinality(c.keys), c.id) as rank
        from candidate cross join (select exists (select from term where term.common) as exist) common
        -- `offset 0` keeps this a look-up of the one row, whatever the planner believes of the table.
        cross join lateral (select * from chunks found where found.ctid = candidate.at and found.tenant_id = tenant offset 0) c
      ) ranked
      where ranked.rank <= most
    )
    select best.list, best.id, best.source_id, best.document_id from best order by best.list, best.rank;
end $$;
revoke all on function find_alike_chunks(integer[], integer[], integer) from public;
grant execute on function find_alike_chunks(integer[], integer[], integer) to parley_tenant;

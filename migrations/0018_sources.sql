-- Intent: a source is taken in step by step and can be watched while it is: kept as a file, read in a process of its own, indexed.
-- It can be of many documents, switched off, labelled, given to some bots only, and grow old. Lock impact: `sources` and `documents`
-- are locked briefly for new columns, none of which rewrites a table.

alter table sources
  -- What it was made from: a file, a text, one web page, pairs of question and answer, or documents another system pushes.
  add column kind text not null default 'text' check (kind in ('file', 'text', 'page', 'qa', 'pushed')),
  -- Where its file is kept, while it has one.
  add column file_id uuid,
  -- As the giver of the file said.
  add column content_type text,
  add column enabled boolean not null default true,
  -- Whether it was ready once. From then on it is searched, also while it is taken in anew.
  add column searched boolean not null default false,
  -- Whether it serves every bot, or those of source_bots only.
  add column all_bots boolean not null default true,
  add column labels text[] not null default '{}',
  add column max_age_days integer check (max_age_days between 1 and 3650),
  -- When its content was last known to be current.
  add column fresh_at timestamptz not null default now(),
  add column document_count integer not null default 0,
  add column failed_count integer not null default 0,
  -- How far the present step is: pages or documents read, documents indexed. The total is null while it is not known.
  add column progress_done integer not null default 0,
  add column progress_total integer,
  add column failure_details jsonb;
alter table sources alter column kind drop default;
alter table sources alter column format drop not null;
alter table sources alter column content_hash drop not null;
alter table sources drop constraint sources_format_check;
alter table sources add constraint sources_format_check check (
  format in ('text', 'markdown', 'html', 'pdf', 'docx', 'pptx', 'xlsx', 'csv', 'json', 'epub', 'zip'));
alter table sources drop constraint sources_status_check;
alter table sources add constraint sources_status_check check (
  status in ('receiving', 'queued', 'reading', 'indexing', 'ready', 'failed'));
update sources set searched = true where status = 'ready';
update sources set document_count = 1;
create index sources_by_content on sources (tenant_id, content_hash);
-- What nobody works on any more is looked for among all tenants.
create index sources_under_way on sources (updated_at) where status in ('receiving', 'queued', 'reading', 'indexing');
call parley_open_to_system('sources', 'select (tenant_id, id, status, updated_at)');

alter table documents
  -- What names it within its source: the path in an archive, the address of a page, the id another system gave; '' when it is alone.
  add column external_id text not null default '' check (length(external_id) <= 1000),
  add column format text,
  add column url text,
  add column language text,
  add column content_hash bytea check (octet_length(content_hash) = 32),
  add column byte_size integer not null default 0,
  -- `failed` has no text; `queued` has some that is not indexed yet.
  add column status text not null default 'queued' check (status in ('queued', 'ready', 'failed')),
  add column failure text,
  add column failure_details jsonb,
  add column chunk_count integer not null default 0,
  -- For a curated answer, the questions it answers.
  add column questions text[] not null default '{}',
  -- Grows each time it is replaced, so that whoever made chunks of an older text notices.
  add column revision integer not null default 1,
  add column updated_at timestamptz not null default now();
update documents set status = 'ready', chunk_count = (
  select count(*) from chunks where chunks.tenant_id = documents.tenant_id and chunks.document_id = documents.id);
create unique index documents_by_external_id on documents (tenant_id, source_id, external_id);

-- Set where what is cited was older than its source said it is good for.
alter table message_citations add column as_of timestamptz;

create table source_bots (
  tenant_id uuid not null default parley_tenant_id(),
  source_id uuid not null,
  bot_id uuid not null,
  primary key (tenant_id, source_id, bot_id),
  foreign key (tenant_id, source_id) references sources (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
create index source_bots_by_bot on source_bots (tenant_id, bot_id);
call parley_protect('source_bots', 'select, insert, delete');

-- As before, and within what a bot may know and the labels asked for. A source that is switched off is not searched.
--   stale  whether the chunk's source is older than it says its content is good for
drop function search_chunks(integer[], double precision[], integer);
create function search_chunks(query_keys integer[], query_weights double precision[], most integer, for_bot uuid, with_labels text[])
  returns table (chunk_id uuid, source_id uuid, document_id uuid, print bytea, total double precision, found_in double precision[],
    stale boolean)
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
  -- Sources to search; null when that is all of them, which needs no looking at each chunk.
  allowed uuid[];
  old uuid[];
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
  return query
    with wanted as materialized (
      select w.place, w.key, w.weight, all_chunks <= few or w.weight >= least(0.5, max(w.weight) over ()) as searched
      from unnest(query_keys, query_weights) with ordinality as w(key, weight, place)
    ), hit as materialized (
      select w.place, found.id
      from wanted w cross join lateral (
        -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
        select c.id from chunks c
        where c.keys @> array[w.key] and c.tenant_id is not distinct from tenant and (allowed is null or c.source_id = any(allowed))
        limit most_hits
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
    select c.id, c.source_id, c.document_id, c.print, all_chunks, frequency.found_in,
      c.source_id = any(old)
    from candidate
    -- `offset 0` keeps this a look-up by the primary key: joined freely, and without statistics, all of a tenant's chunks were
    -- read once for each candidate.
    cross join lateral (select * from chunks found where found.tenant_id = tenant and found.id = candidate.id offset 0) c
    cross join frequency
    order by candidate.held + coalesce((select sum(term.importance) from term where term.common and c.keys @> array[term.key]), 0) desc,
      cardinality(c.keys), c.id
    limit most;
end $$;
revoke all on function search_chunks(integer[], double precision[], integer, uuid, text[]) from public;
grant execute on function search_chunks(integer[], double precision[], integer, uuid, text[]) to parley_tenant;

-- Intent: what a tenant gave (sources), the readable text of it (documents) and its retrievable passages (chunks), with
-- one audited search function. Lock impact: none, new tables only.

create table sources (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  format text not null check (format in ('text', 'markdown', 'html', 'pdf')),
  status text not null default 'queued' check (status in ('queued', 'indexing', 'ready', 'failed')),
  byte_size integer not null check (byte_size >= 0),
  content_hash bytea not null check (octet_length(content_hash) = 32),
  chunk_count integer not null default 0,
  url text,
  failure text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index sources_by_age on sources (tenant_id, created_at desc, id desc);
call parley_protect('sources', 'select, insert, update, delete');

create table documents (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  source_id uuid not null,
  title text not null,
  -- The readable text in its structure: headings, paragraphs, lists, tables and code, in order.
  blocks jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references sources (tenant_id, id) on delete cascade
);
create index documents_by_source on documents (tenant_id, source_id);
call parley_protect('documents', 'select, insert, update, delete');

create table chunks (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  source_id uuid not null,
  document_id uuid not null,
  ordinal integer not null check (ordinal >= 0),
  heading_path text[] not null default '{}',
  text text not null,
  page integer,
  terms tsvector not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references sources (tenant_id, id) on delete cascade,
  foreign key (tenant_id, document_id) references documents (tenant_id, id) on delete cascade
);
create index chunks_by_document on chunks (tenant_id, document_id, ordinal);
create index chunks_by_source on chunks (tenant_id, source_id);
-- What waits to be merged into the index is read by every search: a megabyte of it costs little, four cost milliseconds.
create index chunks_terms on chunks using gin (terms) with (gin_pending_list_limit = 1024);
call parley_protect('chunks', 'select, insert, delete');

-- What each term of a tenant's chunks begins with, so that the index holds a list per tenant and term: the common words of
-- a thousand other tenants cost a search nothing. Not a wall: tenants may share a prefix, and every query names the tenant.
create function chunk_term_prefix(tenant uuid) returns text
  language sql immutable parallel safe
  as $$ select right(tenant::text, 6) $$;
revoke all on function chunk_term_prefix(uuid) from public;

-- Full-text search within a tenant. A GIN index is not used below a policy, because `@@` is not leakproof (17.6 ms instead
-- of 0.09 ms on 76,000 rows), so this one function runs as the owner, names the tenant itself and gives nothing without one.
--   score     sum over terms of weight x idf x ts_rank, whose own sum over occurrences saturates as BM25's does
--   coverage  the share of the query's weighted idf that the chunk holds, 0 to 1
--   strength  the score divided by that of a chunk of 100 words that holds every term once, outside its headings
-- Terms of weight below 0.5 carry grammar: they move the order a little, and find nothing unless there is nothing else.
create function search_chunks(query_terms text[], query_weights double precision[], most integer)
  returns table (chunk_id uuid, score double precision, coverage double precision, strength double precision)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  -- Statistics know nothing of one tenant's words; the index is always right.
  set enable_seqscan = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- Labels D, C, B, A: text, unused, headings, title.
  label_weights constant real[] := '{0.5, 0.5, 0.8, 1.0}';
  -- A term of more chunks than this is too common to find candidates by, unless all are.
  most_hits constant integer := 1000;
  -- Counted as if this many more chunks had none of the terms, so that in a tenant of three chunks no word looks common.
  unseen constant double precision := 300;
  -- What grammar weighs, which is not worth counting.
  grammar_idf constant double precision := 1.8;
  -- ts_rank of one plain occurrence among 100 words: 0.5 / 1.64493 / log2(101).
  plain_rank constant double precision := 0.0456;
  total double precision;
begin
  if tenant is null or coalesce(cardinality(query_terms), 0) = 0 then
    return;
  end if;
  select coalesce(sum(s.chunk_count), 0) into total from sources s where s.tenant_id = tenant and s.status = 'ready';
  return query
    with wanted as materialized (
      select w.place, w.weight, w.weight >= least(0.5, max(w.weight) over ()) as searched,
        ('''' || chunk_term_prefix(tenant) || replace(replace(w.term, '\', '\\'), '''', '''''') || '''')::tsquery as query
      from unnest(query_terms, query_weights) with ordinality as w(term, weight, place)
    ), hit as materialized (
      select w.place, found.id
      from wanted w cross join lateral (
        -- `is not distinct from` keeps the planner from reading the whole tenant through its primary key.
        select c.id from chunks c where c.terms @@ w.query and c.tenant_id is not distinct from tenant limit most_hits
      ) found
      where w.searched
    ), term as materialized (
      select w.place, w.query, coalesce(counted.found_in, 0) as found_in,
        w.weight * case when w.weight < 0.5 then grammar_idf
          else ln(1 + (greatest(total, guess.found_in) + unseen - guess.found_in + 0.5) / (guess.found_in + 0.5)) end as importance
      from wanted w
      left join (select hit.place, count(*) as found_in from hit group by hit.place) counted on counted.place = w.place
      cross join lateral (
        select case when coalesce(counted.found_in, 0) < most_hits then coalesce(counted.found_in, 0)
          else greatest(most_hits, total * 0.1) end::double precision as found_in
      ) guess
    ), whole as (
      select greatest(sum(term.importance), 1e-9) as importance from term
    ), candidate as materialized (
      -- The concatenation unpacks a stored vector once instead of once for each term.
      select c.id, c.terms || ''::tsvector as terms
      from (
        select hit.id, sum(term.importance) as held
        from hit join term on term.place = hit.place
        where term.found_in < most_hits or not exists (select from term rare where rare.found_in between 1 and most_hits - 1)
        group by hit.id
        order by held desc, hit.id
        -- The fewer the terms, the more chunks hold the same of them.
        limit 100 + 600 / (select greatest(count(*), 1) from wanted where searched)
      ) best
      join chunks c on c.tenant_id = tenant and c.id = best.id
      join sources s on s.tenant_id = tenant and s.id = c.source_id and s.status = 'ready'
    ), ranked as (
      select candidate.id,
        sum(term.importance * ts_rank(label_weights, candidate.terms, term.query, 1)) as reached,
        coalesce(sum(term.importance) filter (where candidate.terms @@ term.query), 0) as held
      from candidate cross join term
      group by candidate.id
      order by 2 desc, candidate.id
      limit most
    )
    select ranked.id, ranked.reached, ranked.held / whole.importance, ranked.reached / (whole.importance * plain_rank)
    from ranked cross join whole
    order by 2 desc, ranked.id;
end $$;
revoke all on function search_chunks(text[], double precision[], integer) from public;
grant execute on function search_chunks(text[], double precision[], integer) to parley_tenant;

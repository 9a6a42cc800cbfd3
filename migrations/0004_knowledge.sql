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
create index chunks_terms on chunks using gin (terms);
call parley_protect('chunks', 'select, insert, delete');

-- Full-text search within a tenant. A GIN index is not used below a policy, because `@@` is not leakproof (17.6 ms instead
-- of 0.09 ms on 76,000 rows), so this one function runs as the owner, names the tenant itself and gives nothing without one.
-- Score: sum over terms of weight x idf x ts_rank, whose own sum over occurrences saturates as BM25's does. Terms of weight
-- below 0.5 carry grammar: they move the order a little, and find nothing by themselves. Coverage is the share of the
-- query's weighted idf that a chunk holds, 0 to 1.
create function search_chunks(query_terms text[], query_weights double precision[], most integer)
  returns table (chunk_id uuid, score double precision, coverage double precision)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  -- Labels D, C, B, A: text, unused, headings, title.
  label_weights constant real[] := '{0.3, 0.3, 0.6, 1.0}';
  queries tsquery[] := '{}';
  importances double precision[] := '{}';
  total double precision;
  found_in bigint;
  candidates tsquery;
  term_query tsquery;
begin
  if tenant is null or coalesce(cardinality(query_terms), 0) = 0 then
    return;
  end if;
  select greatest(coalesce(sum(chunk_count), 0), 1) into total from sources where tenant_id = tenant and status = 'ready';
  for place in 1 .. cardinality(query_terms) loop
    term_query := ('''' || replace(replace(query_terms[place], '\', '\\'), '''', '''''') || '''')::tsquery;
    if query_weights[place] < 0.5 then
      importances := importances || query_weights[place] * 0.5;
    else
      select count(*) into found_in from chunks where tenant_id = tenant and terms @@ term_query;
      importances := importances || query_weights[place] * ln(1 + (total - least(found_in, total) + 0.5) / (found_in + 0.5));
      candidates := case when candidates is null then term_query else candidates || term_query end;
    end if;
    queries := queries || term_query;
  end loop;
  if candidates is null then
    return;
  end if;
  return query
    with candidate as materialized (
      select c.id, c.terms from chunks c join sources s on s.tenant_id = c.tenant_id and s.id = c.source_id
      where c.tenant_id = tenant and s.status = 'ready' and c.terms @@ candidates
      order by ts_rank(label_weights, c.terms, candidates, 1) desc, c.id
      limit 100
    ), wanted as (
      select w.query, w.importance, w.weight from unnest(queries, importances, query_weights) as w(query, importance, weight)
    ), whole as (
      select greatest(sum(importance) filter (where weight >= 0.5), 1e-9) as importance from wanted
    )
    select
      candidate.id,
      sum(wanted.importance * ts_rank(label_weights, candidate.terms, wanted.query, 1))::double precision,
      least(sum(wanted.importance) filter (where wanted.weight >= 0.5 and candidate.terms @@ wanted.query) / max(whole.importance), 1)::double precision
    from candidate cross join wanted cross join whole
    group by candidate.id
    order by 2 desc, candidate.id
    limit most;
end $$;
revoke all on function search_chunks(text[], double precision[], integer) from public;
grant execute on function search_chunks(text[], double precision[], integer) to parley_tenant;

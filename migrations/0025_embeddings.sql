-- Intent: passages can be found by meaning. A tenant may name a model that turns texts into vectors; an index holds the vectors of
-- its chunks by one model, and a second index can be built beside it. Lock impact: new tables only; `usage_events` is locked while its
-- check is read through.
-- Runs as: admin. Only an administrator may add the extension.

create extension if not exists vector with schema public;

set local role parley_owner;

alter table usage_events drop constraint usage_events_kind_check;
alter table usage_events add constraint usage_events_kind_check check (kind in ('conversation.started', 'model.call', 'page.crawled', 'embedding.call'));

-- What the next index is built with. Each index keeps its own copy: it must go on answering with the model it was built by.
create table embedding_settings (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  provider text not null check (provider in ('none', 'openai', 'openai-compatible')),
  model text,
  -- Null means what the model gives by itself.
  dimension integer check (dimension between 1 and 2000),
  address text,
  requests_per_minute integer check (requests_per_minute between 1 and 100000),
  secret bytea,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index embedding_settings_of_tenant on embedding_settings (tenant_id);
call parley_protect('embedding_settings', 'select, insert, update, delete');

create table embedding_indexes (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  provider text not null check (provider in ('openai', 'openai-compatible')),
  model text not null,
  -- Null until the first vector says it.
  dimension integer check (dimension between 1 and 2000),
  address text,
  requests_per_minute integer,
  secret bytea,
  state text not null check (state in ('building', 'ready', 'active', 'previous', 'failed')),
  -- Whether it becomes active by itself once it is built: the first index of a tenant, which has nothing to be compared with.
  activate_when_ready boolean not null default false,
  -- Whether a job that will look for chunks without a vector waits to run.
  work_queued boolean not null default false,
  -- How alike questions about nothing in particular are to the nearest chunk: what is no more alike says nothing.
  noise_mean double precision,
  noise_deviation double precision,
  -- `filling` and `ready`: its vectors are in the graph of their dimension; it is searched through once all are.
  graph text not null default 'none' check (graph in ('none', 'filling', 'ready')),
  failure text,
  failure_details jsonb,
  created_at timestamptz not null default now(),
  activated_at timestamptz,
  primary key (tenant_id, id)
);
create unique index embedding_indexes_active on embedding_indexes (tenant_id) where state = 'active';
create unique index embedding_indexes_built on embedding_indexes (tenant_id) where state in ('building', 'ready');
create unique index embedding_indexes_previous on embedding_indexes (tenant_id) where state = 'previous';
call parley_protect('embedding_indexes', 'select, insert, update, delete');

-- The vector of a text within a document, of length one. It outlives the chunk, so that a document that is cut anew is not paid for
-- twice, and not the document.
create table embeddings (
  tenant_id uuid not null default parley_tenant_id(),
  index_id uuid not null,
  document_id uuid not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  -- That of the document, which never changes: a search within some sources looks at nothing else.
  source_id uuid not null,
  dimension integer not null,
  graphed boolean not null default false,
  embedding vector not null,
  primary key (tenant_id, index_id, content_hash, document_id),
  foreign key (tenant_id, index_id) references embedding_indexes (tenant_id, id) on delete cascade,
  foreign key (tenant_id, document_id) references documents (tenant_id, id) on delete cascade
);
-- Out of line, each would be fetched and unpacked for every question: 190 instead of 53 ms for 20,000 of 1,536 numbers.
alter table embeddings alter column embedding set storage plain;
create index embeddings_by_document on embeddings (tenant_id, document_id);
call parley_protect('embeddings', 'select, insert, update, delete');

-- Graphs of the vectors of large indexes, one for each usual dimension. A vector enters when it is `graphed`, which the embedded
-- engine never does: building a graph there holds up everything.
create index embeddings_graph_256 on embeddings using hnsw ((embedding::halfvec(256)) halfvec_ip_ops) where graphed and dimension = 256;
create index embeddings_graph_384 on embeddings using hnsw ((embedding::halfvec(384)) halfvec_ip_ops) where graphed and dimension = 384;
create index embeddings_graph_512 on embeddings using hnsw ((embedding::halfvec(512)) halfvec_ip_ops) where graphed and dimension = 512;
create index embeddings_graph_768 on embeddings using hnsw ((embedding::halfvec(768)) halfvec_ip_ops) where graphed and dimension = 768;
create index embeddings_graph_1024 on embeddings using hnsw ((embedding::halfvec(1024)) halfvec_ip_ops) where graphed and dimension = 1024;
create index embeddings_graph_1536 on embeddings using hnsw ((embedding::halfvec(1536)) halfvec_ip_ops) where graphed and dimension = 1536;

-- Which chunk has which vector. A null hash: the model refuses its text.
create table embedded_chunks (
  tenant_id uuid not null default parley_tenant_id(),
  chunk_id uuid not null,
  index_id uuid not null,
  document_id uuid not null,
  content_hash bytea,
  primary key (tenant_id, chunk_id, index_id),
  foreign key (tenant_id, chunk_id) references chunks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, index_id) references embedding_indexes (tenant_id, id) on delete cascade,
  foreign key (tenant_id, index_id, content_hash, document_id)
    references embeddings (tenant_id, index_id, content_hash, document_id) on delete cascade
);
create index embedded_chunks_by_content on embedded_chunks (tenant_id, index_id, content_hash, document_id);
call parley_protect('embedded_chunks', 'select, insert, delete');

-- The chunks nearest to a vector of length one, within what a bot may know and the labels asked for, nearest first. It runs with the
-- rights of whoever asks: a tenant sees its own vectors only, and the condition on the tenant is part of the scan.
create function search_embeddings(in_index uuid, asked vector, most integer, through_graph boolean, for_bot uuid, with_labels text[])
  returns table (chunk_id uuid, source_id uuid, document_id uuid, print bytea, stale boolean, similarity double precision)
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  set jit = off
  as $$
declare
  tenant constant uuid := parley_tenant_id();
  size constant integer := vector_dims(asked);
  -- A text that stands in a document no more leaves its vector for a while, and one vector may be of several chunks.
  wide constant integer := 2 * most + 16;
  allowed uuid[];
  old uuid[];
  near jsonb;
begin
  if tenant is null then
    return;
  end if;
  select case when bool_and(reach.within) then null else coalesce(array_agg(s.id) filter (where reach.within), '{}') end,
      coalesce(array_agg(s.id) filter (where s.fresh_at + make_interval(days => s.max_age_days) < now()), '{}')
    into allowed, old
    from sources s
    cross join lateral (
      select s.enabled and s.searched and (with_labels is null or s.labels && with_labels)
        and (for_bot is null or s.all_bots or exists (
          select from source_bots b where b.tenant_id = tenant and b.source_id = s.id and b.bot_id = for_bot)) as within
    ) reach
    where s.tenant_id = tenant and s.chunk_count > 0;
  if through_graph then
    -- The scan goes on until enough vectors of this tenant were met; how near they are is then worked out exactly.
    perform set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', least(1000, 2 * wide)::text, true),
      set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
    execute format(
      'select jsonb_agg(jsonb_build_array(near.document_id, encode(near.content_hash, ''hex''), near.distance)) from (
         select e.document_id, e.content_hash, e.embedding <#> $2 as distance from embeddings e
         where e.graphed and e.dimension = %1$s and e.tenant_id = $3 and e.index_id = $1 and ($4 is null or e.source_id = any($4))
         order by e.embedding::halfvec(%1$s) <#> $2::halfvec(%1$s) limit $5) near', size)
      into near using in_index, asked, tenant, allowed, wide;
    perform set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'on', true), set_config('enable_sort', 'on', true);
  else
    -- Materialized, so that no plan takes the nearest of all tenants first and this tenant's from among them.
    with distances as materialized (
      select e.document_id, e.content_hash, e.embedding <#> asked as distance from embeddings e
      where e.tenant_id = tenant and e.index_id = in_index and (allowed is null or e.source_id = any(allowed))
    ), nearest as (
      select * from distances d order by d.distance, d.content_hash limit wide
    )
    select jsonb_agg(jsonb_build_array(n.document_id, encode(n.content_hash, 'hex'), n.distance)) into near from nearest n;
  end if;
  return query
    select c.id, c.source_id, c.document_id, c.print, c.source_id = any(old), -(entry ->> 2)::double precision
    from jsonb_array_elements(near) entry
    cross join lateral (
      select m.chunk_id from embedded_chunks m
      where m.tenant_id = tenant and m.index_id = in_index and m.content_hash = decode(entry ->> 1, 'hex')
        and m.document_id = (entry ->> 0)::uuid offset 0
    ) m
    cross join lateral (select * from chunks found where found.tenant_id = tenant and found.id = m.chunk_id offset 0) c
    order by (entry ->> 2)::double precision, c.id
    limit most;
end $$;
revoke all on function search_embeddings(uuid, vector, integer, boolean, uuid, text[]) from public;
grant execute on function search_embeddings(uuid, vector, integer, boolean, uuid, text[]) to parley_tenant;

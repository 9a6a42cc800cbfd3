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

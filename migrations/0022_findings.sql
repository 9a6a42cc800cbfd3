-- Intent: what an editor should look at in the knowledge of a tenant: passages of two documents that contradict each other, and
-- documents that say nearly the same. Lock impact: `documents` is locked briefly for a new column, which does not rewrite it; every
-- tenant's documents are compared once by a job.

alter table documents add column compared boolean not null default false;
create index documents_uncompared on documents (tenant_id, id) where status = 'ready' and not compared;

create table findings (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  kind text not null check (kind in ('contradiction', 'duplicate')),
  status text not null default 'open' check (status in ('open', 'dismissed', 'resolved')),
  -- The same texts give the same, so that what was decided about them lasts when they are indexed anew.
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  document_id uuid not null,
  other_document_id uuid not null,
  -- Null while a passage was indexed anew and not compared yet: then the finding is shown to nobody.
  chunk_id uuid,
  other_chunk_id uuid,
  -- In what they differ, with where it stands in both.
  differences jsonb not null default '[]',
  -- How many passages of one are nearly the same in the other; this and the chunks are of the first for a duplicate.
  passage_count integer not null default 1,
  -- Who dismissed or resolved it, as they were called.
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id) on delete cascade,
  foreign key (tenant_id, other_document_id) references documents (tenant_id, id) on delete cascade,
  foreign key (tenant_id, chunk_id) references chunks (tenant_id, id) on delete set null (chunk_id),
  foreign key (tenant_id, other_chunk_id) references chunks (tenant_id, id) on delete set null (other_chunk_id)
);
create index findings_by_fingerprint on findings (tenant_id, document_id, other_document_id, fingerprint);
create index findings_by_other_document on findings (tenant_id, other_document_id);
create index findings_by_chunk on findings (tenant_id, chunk_id);
create index findings_by_other_chunk on findings (tenant_id, other_chunk_id);
create index findings_by_status on findings (tenant_id, status, id desc);
call parley_protect('findings', 'select, insert, update, delete');

insert into job_outbox (tenant_id, id, job, payload)
select distinct on (tenant_id) tenant_id, gen_random_uuid(), 'knowledge.compare-documents', '{}'::jsonb from documents;

-- Intent: conversations that are older than their tenant wants to keep them are erased, a few at a time. What a run has erased so far
-- is counted with each batch, so that a run that is killed goes on and is written into the audit log once, in full.
-- Lock impact: a new table; an index on contacts and one on left_messages, which block writes to them while they are built.

-- A tenant's run that is under way; there is none when nothing is.
create table retention_runs (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  conversations integer not null default 0,
  left_messages integer not null default 0,
  contacts integer not null default 0,
  started_at timestamptz not null default now(),
  primary key (tenant_id)
);
call parley_protect('retention_runs', 'select, insert, update, delete');

create index contacts_by_last_seen on contacts (tenant_id, last_seen_at);
create index left_messages_without_conversation on left_messages (tenant_id, created_at) where conversation_id is null;

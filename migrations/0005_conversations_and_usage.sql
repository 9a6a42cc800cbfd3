-- Intent: conversations with their turns, messages, citations and traces, messages left for a person, and the usage ledger.
-- Lock impact: none, new tables only.

create table conversations (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  contact_id uuid not null,
  turn_count integer not null default 0,
  started_at timestamptz not null default now(),
  last_turn_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index conversations_by_age on conversations (tenant_id, last_turn_at desc, id desc);
create index conversations_by_bot on conversations (tenant_id, bot_id);
create index conversations_by_contact on conversations (tenant_id, contact_id);
call parley_protect('conversations', 'select, insert, update, delete');

create table turns (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  conversation_id uuid not null,
  contact_id uuid not null,
  -- Made by the caller for each question: the same one is never answered twice.
  client_id uuid not null,
  bot_version_id uuid not null,
  status text not null default 'running' check (status in ('running', 'completed', 'interrupted', 'failed')),
  interrupt_reason text,
  failure_code text,
  -- While a turn runs its process saves what was said so far and extends the lease, about once a second. A running turn
  -- whose lease has passed belongs to a process that died.
  partial_text text not null default '',
  lease_expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, contact_id, client_id),
  check ((status = 'running') = (finished_at is null)),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_version_id) references bot_versions (tenant_id, id) on delete cascade
);
-- One question at a time in a conversation.
create unique index turns_one_running on turns (tenant_id, conversation_id) where status = 'running';
create index turns_by_conversation on turns (tenant_id, conversation_id, started_at);
create index turns_running on turns (lease_expires_at) where status = 'running';
call parley_protect('turns', 'select, insert, update, delete');
call parley_open_to_system('turns', 'select (tenant_id, id, status, lease_expires_at), update (partial_text, lease_expires_at)');

create table messages (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  conversation_id uuid not null,
  turn_id uuid not null,
  author text not null check (author in ('contact', 'bot')),
  text text not null,
  outcome text check (outcome in ('answered', 'declined', 'greeted')),
  interrupt_reason text,
  grounded boolean,
  offers text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  -- A turn has one question and at most one answer, whoever tries to write a second.
  unique (tenant_id, turn_id, author),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, turn_id) references turns (tenant_id, id) on delete cascade
);
create index messages_by_conversation on messages (tenant_id, conversation_id, id);
call parley_protect('messages', 'select, insert, delete');

create table message_citations (
  tenant_id uuid not null default parley_tenant_id(),
  message_id uuid not null,
  number integer not null check (number > 0),
  -- Null once the source was removed: the passage can no longer be opened.
  chunk_id uuid,
  document_title text not null,
  heading_path text[] not null,
  quote text not null check (quote <> ''),
  start_offset integer not null check (start_offset >= 0),
  end_offset integer not null,
  url text,
  page integer,
  primary key (tenant_id, message_id, number),
  check (end_offset > start_offset),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
  foreign key (tenant_id, chunk_id) references chunks (tenant_id, id) on delete set null (chunk_id)
);
create index message_citations_by_chunk on message_citations (tenant_id, chunk_id);
call parley_protect('message_citations', 'select, insert, delete');

-- A citation is a span of a stored chunk. The server verifies it before it is sent; this refuses to store one that is not.
create function parley_check_citation() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  if new.chunk_id is not null
    and not exists (select from chunks where tenant_id = new.tenant_id and id = new.chunk_id and position(new.quote in text) > 0)
  then
    raise exception 'citation does not stand in its chunk' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger message_citations_verified before insert on message_citations
  for each row execute function parley_check_citation();

create table turn_traces (
  tenant_id uuid not null default parley_tenant_id(),
  turn_id uuid not null,
  record jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, turn_id),
  foreign key (tenant_id, turn_id) references turns (tenant_id, id) on delete cascade
);
call parley_protect('turn_traces', 'select, insert, delete');

create table left_messages (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  contact_id uuid not null,
  conversation_id uuid,
  name text,
  email text not null,
  text text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete set null (conversation_id)
);
create index left_messages_by_age on left_messages (tenant_id, created_at desc, id desc);
create index left_messages_by_contact on left_messages (tenant_id, contact_id);
create index left_messages_by_conversation on left_messages (tenant_id, conversation_id);
call parley_protect('left_messages', 'select, insert, delete');

-- The ledger outlives what it speaks of: it names bots, conversations and turns without referring to their rows.
create table usage_events (
  tenant_id uuid not null default parley_tenant_id() references tenants (id),
  id uuid not null,
  -- Says what happened; the same happening is recorded once however often it is reported.
  idempotency_key text not null,
  kind text not null check (kind in ('conversation.started', 'model.call')),
  bot_id uuid,
  conversation_id uuid,
  turn_id uuid,
  provider text,
  model text,
  input_tokens integer check (input_tokens >= 0),
  output_tokens integer check (output_tokens >= 0),
  -- US dollars; null when the price of the model is not known.
  cost_usd numeric(20, 12) check (cost_usd >= 0),
  occurred_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, idempotency_key)
);
create index usage_events_by_time on usage_events (tenant_id, occurred_at desc, id desc);
call parley_protect('usage_events', 'select, insert');

create function parley_refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$
begin
  raise exception 'the usage ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger usage_events_append_only before update or delete or truncate on usage_events
  for each statement execute function parley_refuse_change();

-- Intent: what visitors think of answers and conversations, what they tell of themselves with the receipts of their consent, files they
-- attach, and how often a conversation was mailed.
-- Lock impact: new tables; one column with a constant default, no rewrite.

create table message_feedback (
  tenant_id uuid not null default parley_tenant_id(),
  message_id uuid not null,
  verdict text not null check (verdict in ('up', 'down')),
  reasons text[] not null,
  comment text not null check (length(comment) <= 1000),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, message_id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index message_feedback_by_verdict on message_feedback (tenant_id, verdict, message_id);
call parley_protect('message_feedback', 'select, insert, update, delete');

create table conversation_ratings (
  tenant_id uuid not null default parley_tenant_id(),
  conversation_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  comment text not null check (length(comment) <= 1000),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, conversation_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);
call parley_protect('conversation_ratings', 'select, insert, update');

create table consent_receipts (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  contact_id uuid not null,
  bot_id uuid not null,
  -- Null where it was given before anything was asked.
  conversation_id uuid,
  text_version text not null,
  language text not null,
  -- The words that were agreed to, as they were shown.
  shown jsonb not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete set null (conversation_id)
);
create index consent_receipts_by_contact on consent_receipts (tenant_id, contact_id, bot_id, id);
create index consent_receipts_by_bot on consent_receipts (tenant_id, bot_id);
create index consent_receipts_by_conversation on consent_receipts (tenant_id, conversation_id);
-- What was agreed to never changes; that it was withdrawn is added.
call parley_protect('consent_receipts', 'select, insert, update (withdrawn_at)');

create table contact_attributes (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  contact_id uuid not null,
  name text not null check (length(name) between 1 and 64),
  label text not null,
  value text not null check (length(value) between 1 and 4000),
  receipt_id uuid not null,
  expires_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, receipt_id) references consent_receipts (tenant_id, id) on delete cascade
);
create index contact_attributes_by_contact on contact_attributes (tenant_id, contact_id, name);
create index contact_attributes_by_receipt on contact_attributes (tenant_id, receipt_id);
create index contact_attributes_by_end on contact_attributes (tenant_id, expires_at);
call parley_protect('contact_attributes', 'select, insert, delete');
call parley_open_to_system('contact_attributes', 'select (tenant_id, expires_at)');

create table attachments (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  contact_id uuid not null,
  bot_id uuid not null,
  -- Null until it is sent with a message.
  conversation_id uuid,
  message_id uuid,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('image', 'pdf', 'text')),
  content_type text not null,
  byte_size integer not null check (byte_size > 0),
  -- What could be read of it; empty for a picture.
  content text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check ((conversation_id is null) = (message_id is null)),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index attachments_by_contact on attachments (tenant_id, contact_id);
create index attachments_by_bot on attachments (tenant_id, bot_id);
create index attachments_by_conversation on attachments (tenant_id, conversation_id);
create index attachments_by_message on attachments (tenant_id, message_id);
call parley_protect('attachments', 'select, insert, update, delete');

-- How often a visitor had it mailed.
alter table conversations add column transcripts integer not null default 0;

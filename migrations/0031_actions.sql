-- Intent: what tenants' bots can do beyond answering: actions tenants describe, what visitors are asked for by them, and what they sent.
-- Lock impact: none, new tables only.

create table actions (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 2 and 48),
  -- As in ActionDefinition of the contract.
  definition jsonb not null,
  -- Sealed: a JSON object of secrets by name; null when there are none.
  secrets bytea,
  secret_names text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call parley_protect('actions', 'select, insert, update, delete');

create table action_requests (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  contact_id uuid not null,
  conversation_id uuid,
  -- The turn it came of; null when the visitor asked for it by themselves.
  turn_id uuid,
  action text not null,
  -- What the visitor sees, as in ActionRequest of the contract.
  shown jsonb not null,
  -- What it is carried out with. They do not change any more once they were shown.
  arguments jsonb not null,
  -- Answers it, once.
  token text not null,
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'declined', 'failed')),
  reply jsonb,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, turn_id) references turns (tenant_id, id) on delete cascade
);
create index action_requests_by_bot on action_requests (tenant_id, bot_id);
create index action_requests_by_contact on action_requests (tenant_id, contact_id);
create index action_requests_by_conversation on action_requests (tenant_id, conversation_id);
create index action_requests_by_turn on action_requests (tenant_id, turn_id);
call parley_protect('action_requests', 'select, insert, update, delete');

create table leads (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid,
  contact_id uuid not null,
  conversation_id uuid,
  action text not null,
  -- A list of name, label and value.
  fields jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete set null (bot_id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete set null (conversation_id)
);
create index leads_by_bot on leads (tenant_id, bot_id);
create index leads_by_contact on leads (tenant_id, contact_id);
create index leads_by_conversation on leads (tenant_id, conversation_id);
call parley_protect('leads', 'select, insert, delete');

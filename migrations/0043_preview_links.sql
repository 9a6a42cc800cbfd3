-- Intent: links that show a bot's draft to somebody without an account, and what is said through them as a purpose of its own.
-- Lock impact: a new table; `conversations` and `contacts` are locked while each of their rows is checked once.

create table preview_links (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  -- SHA-256 of a random 256-bit secret: nothing to guess, so no slow hash is needed.
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- How whoever made it was called then.
  made_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_opened_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
create index preview_links_by_bot on preview_links (tenant_id, bot_id, id);
call parley_protect('preview_links', 'select, insert, update (revoked_at, last_opened_at), delete');
call parley_open_to_system('preview_links', 'select (tenant_id, id, secret_hash)');

alter table conversations
  drop constraint conversations_purpose_check,
  add constraint conversations_purpose_check check (purpose in ('live', 'playground', 'answer_test', 'preview'));
alter table contacts
  drop constraint contacts_purpose_check,
  add constraint contacts_purpose_check check (purpose in ('live', 'playground', 'answer_test', 'preview'));

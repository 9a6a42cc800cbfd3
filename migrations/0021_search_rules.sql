-- Intent: editors say of a question that a passage or a document comes first, or is left out. Lock impact: none, a new table only.

create table search_rules (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  kind text not null check (kind in ('pin', 'exclude')),
  question text not null check (length(question) between 1 and 500),
  -- The terms that say what the question is about, as numbers: what shares none with a question is not looked at.
  codes integer[] not null,
  document_id uuid not null,
  -- Of one passage of the document, the SHA-256 of its text: chunks are made anew each time a document is indexed, and the
  -- passage is known again by its words. Null for the whole document.
  passage_hash bytea check (octet_length(passage_hash) = 32),
  passage_start text check (length(passage_start) <= 200),
  -- Null for every bot.
  bot_id uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  unique nulls not distinct (tenant_id, document_id, passage_hash, bot_id, kind, question)
);
create index search_rules_by_bot on search_rules (tenant_id, bot_id);
call parley_protect('search_rules', 'select, insert, delete');

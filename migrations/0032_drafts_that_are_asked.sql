-- Intent: a draft can be asked before it is published: what it decides is frozen as a version without a number, found again by its
-- content. A conversation says what it is held for, and so does a contact, because what members try is no visitor's.
-- Lock impact: `bot_versions`, `conversations` and `contacts` are locked for a moment, and no row is rewritten. Building the two
-- indexes keeps `conversations` and `turns` from being written meanwhile: about a second for each million rows.

alter table bot_versions
  alter column number drop not null,
  -- Of the configuration, where it is a draft's.
  add column draft_digest text check (draft_digest <> ''),
  add check ((number is null) = (draft_digest is not null)),
  add unique (tenant_id, bot_id, draft_digest);

alter table conversations add column purpose text not null default 'live' check (purpose in ('live', 'playground', 'answer_test'));
alter table contacts add column purpose text not null default 'live' check (purpose in ('live', 'playground', 'answer_test'));

-- Frozen drafts that nobody needs any more are deleted, for which their conversations and turns are looked up.
create index conversations_by_version on conversations (tenant_id, bot_version_id);
create index turns_by_version on turns (tenant_id, bot_version_id);

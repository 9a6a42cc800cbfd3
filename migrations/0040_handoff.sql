-- Intent: handing a conversation to a person and back: who has it, what the visitor wrote to a person, and what members answered.
-- Lock impact: columns without a default or with a constant one, no rewrite; `messages` is read once under an exclusive lock to check
-- the authors and to build the narrower unique index.

alter table conversations
  -- Null while the bot has it.
  add column handoff_state text check (handoff_state in ('waiting_for_person', 'with_person')),
  add column handoff_at timestamptz,
  -- The member, or the API key, that has it.
  add column handoff_actor uuid,
  -- As the visitor is told.
  add column handoff_name text,
  add check ((handoff_state is null) = (handoff_at is null)),
  add check ((handoff_state is not distinct from 'with_person') = (handoff_name is not null));
create index conversations_handed_off on conversations (tenant_id, handoff_at) where handoff_state is not null;

-- A contact wrote it while a person had the conversation: no bot answers it.
alter table messages add column to_person boolean not null default false;
-- How the member was called who wrote it.
alter table messages add column member_name text;
alter table messages drop constraint messages_author_check;
alter table messages add constraint messages_author_check check (author in ('contact', 'bot', 'member'));
alter table messages add check ((author = 'member') = (member_name is not null));
-- Members may write more than once after a question.
alter table messages drop constraint messages_tenant_id_turn_id_author_key;
create unique index messages_one_of_turn on messages (tenant_id, turn_id, author) where author <> 'member';
create index messages_by_turn on messages (tenant_id, turn_id);

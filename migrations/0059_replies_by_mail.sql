-- Intent: what people write to a visitor is known to have been seen or not; what was not is mailed once, in the visitor's language, with the
-- page where the chat goes on; such a mail is erased with its conversation. A visitor is told once when nobody comes in time.
-- Lock impact: columns without a default, no rewrite; `messages` is read once, and what members wrote until now is taken for seen. The new
-- reference takes a short lock that stops writes to `mails` and `conversations`.

alter table messages
  -- When the visitor's browser read it; of what members write alone.
  add column seen_at timestamptz,
  add column mailed_at timestamptz,
  -- The address with most of it hidden, as members are told.
  add column mailed_to text;
update messages set seen_at = created_at where author = 'member';
grant update (seen_at, mailed_at, mailed_to) on messages to parley_tenant;

alter table conversations
  -- The language of the visitor's browser, of the widget's.
  add column visitor_language text,
  -- The site where it began, or the bot's own page.
  add column visitor_page text,
  -- From when on a visitor who waits is told that nobody is free.
  add column handoff_late_at timestamptz;

alter table mails add column conversation_id uuid;
alter table mails add foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade;
create index mails_of_conversation on mails (tenant_id, conversation_id) where conversation_id is not null;
grant insert (conversation_id) on mails to parley_tenant, parley_identity, parley_system;

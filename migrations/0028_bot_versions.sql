-- Intent: a draft counts its changes, so that nobody overwrites what they have not seen; a version says who published it, why, and
-- what it was made from; a conversation stays with the version it began with; a message says which parts no passage supports.
-- Lock impact: `bots`, `bot_versions`, `conversations` and `messages` are locked for a moment; no row is rewritten. The new foreign
-- key reads `conversations` once, in which its column is null everywhere.

alter table bots add column revision integer not null default 1;

alter table bot_versions
  -- How they were called then.
  add column published_by text,
  add column note text not null default '' check (length(note) <= 500),
  add column restored_from integer check (restored_from > 0);

-- Null for conversations from before: they take the version that is published when they go on.
alter table conversations
  add column bot_version_id uuid,
  add foreign key (tenant_id, bot_version_id) references bot_versions (tenant_id, id) on delete cascade;

-- Pairs of where a part begins and ends, in UTF-16 code units.
alter table messages add column unsupported integer[] not null default '{}' check (cardinality(unsupported) % 2 = 0);

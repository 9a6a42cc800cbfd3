-- Intent: API keys end at a time, are restricted to bots, say when they were used, and get a new secret while the one before is
-- good for some days more. Lock impact: columns without defaults on api_keys, a short exclusive lock.

alter table api_keys
  -- Null means all bots. Not references: a bot that is gone leaves a key that reaches nothing, never one that reaches more.
  add column bot_ids uuid[] check (cardinality(bot_ids) > 0),
  add column expires_at timestamptz,
  add column last_used_at timestamptz,
  -- How whoever made it was called at the time.
  add column created_by text,
  -- The secret before the last rotation.
  add column previous_secret_hash bytea check (octet_length(previous_secret_hash) = 32),
  add column previous_expires_at timestamptz,
  add column previous_last_used_at timestamptz,
  add constraint api_keys_previous_secret_ends check ((previous_secret_hash is null) = (previous_expires_at is null));

grant update (secret_hash, previous_secret_hash, previous_expires_at, previous_last_used_at) on api_keys to parley_tenant;
grant select (bot_ids, expires_at, previous_secret_hash, previous_expires_at, last_used_at, previous_last_used_at) on api_keys to parley_system;
grant update (last_used_at, previous_last_used_at) on api_keys to parley_system;

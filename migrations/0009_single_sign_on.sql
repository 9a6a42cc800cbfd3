-- Intent: a connection can be begun before its identity provider is known, because the provider asks for the connection's addresses
-- first; and what a provider answered is good once, in whatever process it arrives. Lock impact: a new table, and a short exclusive
-- lock on sso_connections, which is not read whole.

alter table sso_connections alter column issuer drop not null;
alter table sso_connections add constraint sso_connections_enabled_with_issuer check (issuer is not null or not enabled);

-- What may be used once: the state of a sign-in under way, the id of an assertion. Kept until it would be refused as too old anyway.
create table sso_used_answers (
  -- SHA-256 of what was used.
  digest bytea primary key check (octet_length(digest) = 32),
  expires_at timestamptz not null
);
create index sso_used_answers_by_expiry on sso_used_answers (expires_at);
grant select, insert, delete on sso_used_answers to parley_identity;

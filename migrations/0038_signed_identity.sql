-- Intent: end users whom a tenant's own server vouches for: the secrets it signs with, per bot, and the contact that each of them is.
-- What a page says of itself is kept with the question it was said with.
-- Lock impact: two columns that may be null, and an index on contacts, which is built while contacts cannot be written.

create table identity_secrets (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  -- Sealed for this tenant.
  secret bytea not null,
  created_at timestamptz not null default now(),
  -- When it ends; null for the one that is to be signed with.
  ends_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
create index identity_secrets_by_bot on identity_secrets (tenant_id, bot_id, id);
create unique index identity_secrets_current on identity_secrets (tenant_id, bot_id) where ends_at is null;
call parley_protect('identity_secrets', 'select, insert, update, delete');

-- Who this is to the tenant; null for a contact nobody vouches for.
alter table contacts add column external_id text check (length(external_id) between 1 and 200);
create unique index contacts_external_id on contacts (tenant_id, external_id) where external_id is not null;

alter table messages add column page_context jsonb;

-- Intent: bots with a draft and published versions, and the contacts who talk to them.
-- Lock impact: none, new tables only.

create table bots (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  draft jsonb not null,
  published_version_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
-- A widget knows the bot and not the tenant: sessions begin with a look-up by id alone.
create index bots_by_id on bots (id);
call parley_protect('bots', 'select, insert, update, delete');
call parley_open_to_system('bots', 'select (tenant_id, id)');

create table bot_versions (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  number integer not null check (number > 0),
  config jsonb not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, bot_id, number),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
-- A version is frozen: there is no right to update it.
call parley_protect('bot_versions', 'select, insert, delete');

alter table bots add foreign key (tenant_id, published_version_id) references bot_versions (tenant_id, id)
  deferrable initially deferred;

create table contacts (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
call parley_protect('contacts', 'select, insert, update, delete');

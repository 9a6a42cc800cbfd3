-- Intent: the tenants themselves, the keys that act for them, and the outbox their jobs leave through.
-- Lock impact: none, new tables only.

create table tenants (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  status text not null default 'active' check (status in ('active', 'suspended', 'closed')),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant_isolation on tenants for all to parley_tenant
  using (id = (select parley_tenant_id())) with check (id = (select parley_tenant_id()));
create policy owner_migrations on tenants for all to parley_owner using (true) with check (true);
create policy system_access on tenants for all to parley_system using (true) with check (true);
grant select, update (name, settings, updated_at) on tenants to parley_tenant;
grant select, insert, update (name, slug, status, settings, updated_at) on tenants to parley_system;

create table api_keys (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- SHA-256 of a random 256-bit secret: nothing to guess, so no slow hash is needed.
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  permissions text[] not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
-- A key names no tenant: it is looked up by id alone, before there is one.
create index api_keys_by_id on api_keys (id);
call parley_protect('api_keys', 'select, insert, update (name, revoked_at)');
call parley_open_to_system('api_keys', 'select (tenant_id, id, secret_hash, permissions, revoked_at)');

create table job_outbox (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  job text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index job_outbox_by_age on job_outbox (created_at);
call parley_protect('job_outbox', 'insert');
call parley_open_to_system('job_outbox', 'select, insert, delete');

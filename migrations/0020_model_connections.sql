-- Intent: connections of tenants to model providers, with their own keys. Lock impact: none, a new table only.

create table model_connections (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  provider text not null check (provider in ('openai', 'anthropic', 'openai-compatible')),
  -- Null means the provider's own address.
  base_url text check (length(base_url) <= 500),
  -- Sealed; null for a server that asks for none. The hint is its last four characters.
  key bytea,
  key_hint text check (length(key_hint) <= 4),
  -- What models cost here in US dollars per million tokens, where the tenant says so: by model, as in prices of the catalogue.
  prices jsonb not null default '{}',
  -- Grows with each change that calls must notice.
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  check ((key is null) = (key_hint is null))
);
call parley_protect('model_connections', 'select, insert, update, delete');

-- Intent: the people who sign in, what they prove themselves with, and what they may do in which tenant: members, roles and
-- invitations; the audit log; support access; domains and single sign-on of a tenant. A fifth role, parley_identity, is the only
-- one that reaches passwords, sessions and second factors. Lock impact: new tables; three columns with constant defaults on
-- tenants, a short exclusive lock. Runs as admin, because roles belong to the cluster.
-- Runs as: admin

do $$
begin
  if not exists (select from pg_roles where rolname = 'parley_identity') then
    create role parley_identity nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;
grant parley_identity to parley_runtime with inherit false, set true;
grant usage on schema public to parley_identity;

set local role parley_owner;

-- Lets work on people's sign-in reach a tenant table, no further than `privileges` say.
create procedure parley_open_to_identity(tenant_table regclass, privileges text)
  language plpgsql
  as $$
begin
  execute format('create policy identity_access on %s for all to parley_identity using (true) with check (true)', tenant_table);
  execute format('grant %s on %s to parley_identity', privileges, tenant_table);
end $$;

create function parley_refuse_rewriting() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$
begin
  raise exception 'this log is append-only' using errcode = 'insufficient_privilege';
end $$;

-- People and what they prove themselves with. They belong to no tenant: one person may be a member of several.

create table people (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  locale text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  -- SHA-256 of the token: whoever reads this table cannot sign in with it.
  token_hash text not null unique,
  -- How the person proved who they are: `password`, `passkey`, `social:google`, `sso:<connection id>`, `setup`.
  method text not null default 'password',
  second_factor_at timestamptz,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_person on sessions (person_id);

create table sign_in_methods (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  -- `credential` is a password; else who vouches for the person.
  provider text not null,
  -- Who the person is to that provider. For single sign-on: the issuer, a space, and the subject.
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, subject)
);
create index sign_in_methods_by_person on sign_in_methods (person_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);

create table second_factors (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index second_factors_by_person on second_factors (person_id);

create table passkeys (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkeys_by_person on passkeys (person_id);

-- Keys that sign access tokens (EdDSA); the private part is sealed under the installation's secret.
create table signing_keys (
  id uuid primary key,
  public_jwk jsonb not null,
  private_key bytea not null,
  created_at timestamptz not null default now(),
  -- Signs no more after this, and is published until `expires_at`.
  retires_at timestamptz not null,
  expires_at timestamptz not null
);

-- One line for each client that was given a refresh token. Only the newest token of a family is good; an older one ends it.
create table token_families (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  -- How many tokens were given out; the newest has this number.
  generation integer not null default 1 check (generation > 0),
  rotated_at timestamptz not null default now(),
  method text not null default 'password',
  second_factor_at timestamptz,
  client_name text,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoke_reason text
);
create index token_families_by_person on token_families (person_id);

grant select, insert, update, delete on people, sessions, sign_in_methods, verifications, second_factors, passkeys, signing_keys, token_families
  to parley_identity;

-- Operators and what they decide.

create table operators (
  person_id uuid primary key references people (id) on delete cascade,
  created_at timestamptz not null default now()
);
grant select, insert, delete on operators to parley_identity;
grant select on operators to parley_system;

create table system_settings (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
grant select, insert, update on system_settings to parley_system;
grant select on system_settings to parley_identity;

create table operator_audit_entries (
  id uuid primary key,
  person_id uuid,
  actor_label text not null,
  action text not null,
  target_kind text,
  target_id text,
  ip_address text,
  user_agent text,
  request_id text,
  before jsonb,
  after jsonb,
  occurred_at timestamptz not null default now()
);
create index operator_audit_entries_by_time on operator_audit_entries (id desc);
create trigger operator_audit_entries_append_only before update or delete or truncate on operator_audit_entries
  for each statement execute function parley_refuse_rewriting();
grant select, insert on operator_audit_entries to parley_system;
grant insert on operator_audit_entries to parley_identity;

-- Who acted stands in the audit log by name.
grant select (name) on api_keys to parley_system;

-- Tenants.

alter table tenants
  add column plan text not null default 'free' check (plan in ('free', 'starter', 'professional', 'enterprise')),
  add column status_reason text,
  add column sso_required boolean not null default false;
grant update (slug, sso_required) on tenants to parley_tenant;
grant update (plan, status_reason) on tenants to parley_system;
create policy identity_access on tenants for select to parley_identity using (true);
grant select on tenants to parley_identity;

create table roles (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  description text not null default '' check (length(description) <= 500),
  permissions text[] not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call parley_protect('roles', 'select, insert, update, delete');
call parley_open_to_identity('roles', 'select');

create table members (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  person_id uuid not null references people (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'editor', 'agent', 'viewer', 'custom')),
  custom_role_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  check ((role = 'custom') = (custom_role_id is not null)),
  foreign key (tenant_id, custom_role_id) references roles (tenant_id, id)
);
-- Who signs in names no tenant yet.
create index members_by_person on members (person_id);
call parley_protect('members', 'select, insert, update (role, custom_role_id, updated_at), delete');
call parley_open_to_identity('members', 'select');
-- A tenant and its owner come into being together.
call parley_open_to_system('members', 'select, insert');

-- A tenant sees the people who are its members, and no more of them than their names.
alter table people enable row level security;
create policy fellow_members on people for select to parley_tenant
  using (exists (select from members where members.person_id = people.id));
create policy identity_access on people for all to parley_identity using (true) with check (true);
create policy system_access on people for select to parley_system using (true);
grant select (id, name, email, image, two_factor_enabled) on people to parley_tenant;
grant select (id, name, email) on people to parley_system;

create table invitations (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null check (role in ('owner', 'admin', 'editor', 'agent', 'viewer', 'custom')),
  custom_role_id uuid,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- Null when the member has gone since, or an API key invited.
  invited_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check ((role = 'custom') = (custom_role_id is not null)),
  foreign key (tenant_id, custom_role_id) references roles (tenant_id, id) on delete cascade,
  foreign key (tenant_id, invited_by) references members (tenant_id, id) on delete set null (invited_by)
);
create unique index invitations_one_open on invitations (tenant_id, email) where accepted_at is null and revoked_at is null;
create index invitations_by_id on invitations (id);
call parley_protect('invitations', 'select, insert, update, delete');
call parley_open_to_identity('invitations', 'select');

create table audit_entries (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  actor_kind text not null check (actor_kind in ('member', 'api_key', 'operator', 'system')),
  -- The member, key or person who did it; the entry outlives them.
  actor_id uuid,
  -- How they were called at the time.
  actor_label text not null,
  action text not null,
  target_kind text,
  target_id text,
  ip_address text,
  user_agent text,
  request_id text,
  before jsonb,
  after jsonb,
  occurred_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
call parley_protect('audit_entries', 'select, insert');
call parley_open_to_system('audit_entries', 'insert');
call parley_open_to_identity('audit_entries', 'insert');
create trigger audit_entries_append_only before update or truncate on audit_entries
  for each statement execute function parley_refuse_rewriting();

create table support_grants (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  -- `read` lets the operator look, `write` also change.
  access text not null check (access in ('read', 'write')),
  granted_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, granted_by) references members (tenant_id, id) on delete set null (granted_by)
);
call parley_protect('support_grants', 'select, insert, update (revoked_at)');
call parley_open_to_system('support_grants', 'select');
call parley_open_to_identity('support_grants', 'select');

-- A domain a tenant says is its own: `sso` routes its people to its identity provider, `host` serves its dashboard and widget.
create table tenant_domains (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  domain text not null check (domain = lower(domain) and length(domain) between 3 and 253),
  purpose text not null check (purpose in ('sso', 'host')),
  -- Stands in a DNS record that only the domain's owner can write.
  challenge text not null,
  verified_at timestamptz,
  checked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, domain, purpose)
);
call parley_protect('tenant_domains', 'select, insert, update, delete');

-- Which tenant a verified domain belongs to: at most one. Asked before a tenant is known.
create table verified_domains (
  domain text not null,
  purpose text not null check (purpose in ('sso', 'host')),
  tenant_id uuid not null,
  domain_id uuid not null,
  primary key (domain, purpose)
);
grant select, insert, delete on verified_domains to parley_system;
grant select on verified_domains to parley_identity;

create table sso_connections (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('oidc', 'saml')),
  issuer text not null check (length(issuer) between 1 and 1000),
  config jsonb not null,
  -- The client secret, sealed for this tenant.
  secret bytea,
  enabled boolean not null default false,
  idp_initiated boolean not null default false,
  -- What somebody becomes who signs in for the first time; null lets only invited people in.
  default_role text check (default_role in ('admin', 'editor', 'agent', 'viewer')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index sso_connections_by_id on sso_connections (id);
call parley_protect('sso_connections', 'select, insert, update, delete');
call parley_open_to_identity('sso_connections', 'select');

-- Intent: when members were last seen, invitations that are opened before a tenant is known, a tenant's logo, closing a tenant, and
-- domains that are checked again. Lock impact: columns without defaults or with constant ones, short exclusive locks; two indexes on
-- the audit log, which cannot be written to while they are built.

alter table members add column last_seen_at timestamptz;
-- Noticed while a person's membership is looked up.
grant update (last_seen_at) on members to parley_identity;

-- Whoever opens an invitation names no tenant: it is looked up by its id.
call parley_open_to_system('invitations',
  'select (tenant_id, id, email, role, custom_role_id, secret_hash, expires_at, accepted_at, revoked_at)');
-- An invitation is accepted by the person whose address it was sent to.
grant select (email_verified, locale) on people to parley_system;

create index audit_entries_by_actor on audit_entries (tenant_id, actor_id, id);
create index audit_entries_by_action on audit_entries (tenant_id, action, id);

alter table tenants add column closed_at timestamptz;
grant update (closed_at) on tenants to parley_system;

create table tenant_logos (
  tenant_id uuid not null default parley_tenant_id() references tenants (id) on delete cascade,
  content bytea not null check (octet_length(content) between 1 and 262144),
  content_type text not null check (content_type in ('image/png', 'image/jpeg', 'image/webp')),
  updated_at timestamptz not null default now(),
  primary key (tenant_id)
);
call parley_protect('tenant_logos', 'select, insert, update, delete');

-- How often in a row a verified domain no longer carried its record.
alter table tenant_domains add column failed_checks integer not null default 0 check (failed_checks >= 0);
-- A domain is proven, checked again and given up together with what it routes, which no tenant can write.
call parley_open_to_system('tenant_domains', 'select, update (verified_at, checked_at, failed_checks), delete');

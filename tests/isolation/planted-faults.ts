/** A change by which the schema stops keeping tenants apart, and the check that must see it. */
export interface PlantedFault {
  rule: string;
  /** What is found at fault; by default the table `bots`. */
  object?: string;
  sql: string;
}

const tenantTable =
  'create table planted (tenant_id uuid not null default parley_tenant_id(), id uuid not null, primary key (tenant_id, id)';

export const plantedFaults: readonly PlantedFault[] = [
  { rule: 'missing-role', object: 'parley_owner', sql: 'alter role parley_owner rename to parley_gone' },
  ...['bypassrls', 'superuser', 'inherit', 'createrole', 'createdb', 'replication'].map((attribute) => ({
    rule: 'role-attribute',
    object: 'parley_runtime',
    sql: `alter role parley_runtime ${attribute}`,
  })),
  { rule: 'role-attribute', object: 'parley_tenant', sql: 'alter role parley_tenant login' },
  { rule: 'role-attribute', object: 'parley_owner', sql: 'alter role parley_owner bypassrls' },
  { rule: 'role-membership', object: 'parley_runtime', sql: 'grant parley_owner to parley_runtime' },
  { rule: 'role-membership', object: 'parley_runtime', sql: 'grant parley_tenant to parley_runtime with inherit true' },
  { rule: 'role-membership', object: 'parley_runtime', sql: 'grant parley_system to parley_runtime with admin true' },
  { rule: 'role-membership', object: 'parley_runtime', sql: 'grant parley_identity to parley_runtime with inherit true' },
  { rule: 'role-membership', object: 'parley_tenant', sql: 'grant pg_read_all_data to parley_tenant' },
  { rule: 'missing-membership', object: 'parley_runtime', sql: 'revoke parley_tenant from parley_runtime' },
  { rule: 'missing-membership', object: 'parley_runtime', sql: 'grant parley_system to parley_runtime with set false' },

  { rule: 'unlisted-schema', object: 'planted', sql: 'create schema planted' },
  { rule: 'unlisted-table', object: 'planted', sql: 'create table planted (id uuid primary key)' },
  {
    rule: 'foreign-table',
    object: 'planted',
    sql: `create foreign data wrapper planted; create server planted foreign data wrapper planted;
      create foreign table planted (tenant_id uuid not null default parley_tenant_id(), id uuid not null) server planted`,
  },
  { rule: 'row-security-off', sql: 'alter table bots disable row level security' },
  { rule: 'row-security-off', sql: 'alter table bots no force row level security' },
  { rule: 'row-security-off', object: 'tenants', sql: 'alter table tenants disable row level security' },
  { rule: 'row-security-off', object: 'planted', sql: `${tenantTable})` },
  {
    rule: 'row-security-off',
    object: 'planted_0',
    sql: `${tenantTable}) partition by hash (tenant_id); call parley_protect('planted', 'select');
      create table planted_0 partition of planted for values with (modulus 1, remainder 0)`,
  },
  { rule: 'no-tenant-policy', sql: 'drop policy tenant_isolation on bots' },
  {
    rule: 'no-tenant-policy',
    sql: `drop policy tenant_isolation on bots;
      create policy tenant_isolation on bots for select to parley_tenant using (tenant_id = (select parley_tenant_id()))`,
  },
  { rule: 'no-tenant-policy', object: 'tenants', sql: 'drop policy tenant_isolation on tenants' },
  { rule: 'wide-tenant-policy', sql: 'create policy planted on bots for select to parley_tenant using (true)' },
  { rule: 'wide-tenant-policy', sql: 'create policy planted on bots for insert to parley_tenant with check (true)' },
  { rule: 'wide-tenant-policy', sql: 'alter policy tenant_isolation on bots using (true)' },
  { rule: 'wide-tenant-policy', sql: 'alter policy tenant_isolation on bots with check (true)' },
  {
    rule: 'wide-tenant-policy',
    sql: 'alter policy tenant_isolation on bots using (tenant_id = (select parley_tenant_id()) or name is null)',
  },
  { rule: 'wide-tenant-policy', sql: 'alter policy tenant_isolation on bots using (id = (select parley_tenant_id()))' },
  { rule: 'policy-for-public', sql: 'create policy planted on bots for select to public using (true)' },
  { rule: 'policy-for-stranger', sql: 'create policy planted on bots for select to parley_runtime using (true)' },
  { rule: 'policy-for-stranger', object: 'contacts', sql: 'create policy planted on contacts for all to parley_system using (true)' },
  { rule: 'tenant-column', sql: 'alter table bots alter tenant_id drop default' },
  { rule: 'tenant-column', sql: 'alter table bots alter tenant_id set default gen_random_uuid()' },
  { rule: 'tenant-column', object: 'planted', sql: 'create table planted (tenant_id uuid default parley_tenant_id(), id uuid)' },
  { rule: 'tenant-column', object: 'planted', sql: 'create table planted (tenant_id text not null, id uuid)' },
  { rule: 'primary-key', object: 'planted', sql: 'create table planted (tenant_id uuid, id uuid, primary key (id, tenant_id))' },
  { rule: 'primary-key', object: 'planted', sql: 'create table planted (tenant_id uuid, id uuid)' },
  { rule: 'unique-across-tenants', sql: 'create unique index planted on bots (name)' },
  { rule: 'unique-across-tenants', sql: 'create unique index planted on bots (name, tenant_id)' },
  {
    rule: 'foreign-key',
    object: 'contacts',
    sql: `alter table bots add unique (id); alter table contacts add column bot_id uuid;
      alter table contacts add foreign key (bot_id) references bots (id)`,
  },
  {
    rule: 'foreign-key',
    object: 'contacts',
    sql: 'alter table contacts add column other uuid; alter table contacts add foreign key (other) references tenants (id)',
  },
  {
    rule: 'foreign-key',
    object: 'schema_migrations',
    sql: `alter table bots add unique (id); alter table schema_migrations add column bot_id uuid;
      alter table schema_migrations add foreign key (bot_id) references bots (id)`,
  },
  { rule: 'view', object: 'planted', sql: 'create view planted as select * from bots' },
  {
    rule: 'view',
    object: 'planted',
    sql: 'create view planted with (security_barrier = true, security_invoker = false) as select * from bots',
  },
  { rule: 'materialized-view', object: 'planted', sql: 'create materialized view planted as select * from bots' },
  { rule: 'rewrite-rule', sql: 'create rule planted as on delete to bots do instead nothing' },

  { rule: 'granted-to-public', sql: 'grant select on bots to public' },
  { rule: 'granted-to-public', sql: 'grant select (name) on bots to public' },
  { rule: 'granted-to-public', object: 'public', sql: 'grant usage on schema public to public' },
  { rule: 'granted-to-public', object: 'parley_tenant_id()', sql: 'grant execute on function parley_tenant_id() to public' },
  {
    rule: 'granted-to-public',
    object: 'planted()',
    sql: "create function planted() returns integer language sql as 'select 1'",
  },
  { rule: 'granted-to-public', object: 'pgboss', sql: 'grant usage on schema pgboss to public' },
  { rule: 'granted-to-public', object: 'job', sql: 'grant select on pgboss.job to public' },
  { rule: 'tenant-grant', sql: 'grant truncate on bots to parley_tenant' },
  { rule: 'tenant-grant', sql: 'grant references on bots to parley_tenant' },
  { rule: 'tenant-grant', object: 'tenants', sql: 'grant update on tenants to parley_tenant' },
  { rule: 'tenant-grant', object: 'tenants', sql: 'grant update (status) on tenants to parley_tenant' },
  { rule: 'tenant-grant', object: 'schema_migrations', sql: 'grant select on schema_migrations to parley_tenant' },
  { rule: 'tenant-grant', object: 'public', sql: 'grant create on schema public to parley_tenant' },
  { rule: 'tenant-grant', object: 'pgboss', sql: 'grant usage on schema pgboss to parley_tenant' },
  { rule: 'tenant-grant', object: 'job', sql: 'grant select on pgboss.job to parley_tenant' },
  { rule: 'system-grant', sql: 'grant select on bots to parley_system' },
  { rule: 'system-grant', sql: 'grant select (draft) on bots to parley_system' },
  { rule: 'system-grant', object: 'messages', sql: 'grant select on messages to parley_system' },
  { rule: 'system-grant', object: 'sessions', sql: 'grant select on sessions to parley_system' },
  { rule: 'identity-grant', object: 'messages', sql: 'grant select on messages to parley_identity' },
  { rule: 'identity-grant', object: 'tenants', sql: 'grant update (plan) on tenants to parley_identity' },
  { rule: 'identity-grant', object: 'pgboss', sql: 'grant usage on schema pgboss to parley_identity' },
  { rule: 'tenant-grant', object: 'people', sql: 'grant select (locale) on people to parley_tenant' },
  { rule: 'policy-for-stranger', sql: 'create policy planted on bots for select to parley_identity using (true)' },
  { rule: 'granted-onwards', sql: 'grant select on bots to parley_tenant with grant option' },
  { rule: 'runtime-grant', object: 'table bots', sql: 'grant select on bots to parley_runtime' },
  { rule: 'runtime-grant', object: 'schema public', sql: 'grant usage on schema public to parley_runtime' },
  {
    rule: 'owned-by-runtime',
    object: 'table contacts',
    sql: 'grant create on schema public to parley_runtime; alter table contacts owner to parley_runtime',
  },
  { rule: 'owned-by-runtime', object: 'table contacts', sql: 'alter table contacts owner to parley_tenant' },
  { rule: 'owned-by-runtime', object: 'table contacts', sql: 'alter table contacts owner to parley_system' },
  {
    rule: 'default-grant',
    object: 'parley_owner',
    sql: 'alter default privileges for role parley_owner grant select on tables to parley_tenant',
  },
  { rule: 'default-grant', object: 'parley_owner', sql: 'alter default privileges for role parley_owner grant select on tables to public' },
  {
    rule: 'definer-function',
    object: 'planted()',
    sql: "create function planted() returns integer language sql security definer set search_path = pg_catalog as 'select 1'",
  },
  {
    rule: 'definer-function',
    object: 'pgboss.planted()',
    sql: "create function pgboss.planted() returns integer language sql security definer set search_path = pg_catalog as 'select 1'",
  },
  {
    rule: 'definer-search-path',
    object: 'search_chunks(integer[],double precision[],integer,uuid,text[])',
    sql: 'alter function search_chunks reset search_path',
  },
  { rule: 'leakproof-function', object: 'parley_tenant_id()', sql: 'alter function parley_tenant_id() leakproof' },
];

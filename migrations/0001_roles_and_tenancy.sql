-- Intent: the four roles, the function that says which tenant a transaction belongs to, and the procedures every later
-- migration uses to protect its tables. Lock impact: none, nothing exists yet.
-- Runs as: admin. Roles belong to the cluster, so they may exist already, made by another database of the same cluster.

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('parley_owner', 'nologin noinherit'),
      ('parley_runtime', 'login noinherit'),
      ('parley_tenant', 'nologin noinherit'),
      ('parley_system', 'nologin noinherit')
    ) as role(name, attributes)
  loop
    begin
      if not exists (select from pg_roles where rolname = wanted.name) then
        execute format('create role %I %s nosuperuser nobypassrls nocreatedb nocreaterole noreplication', wanted.name, wanted.attributes);
      end if;
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

do $$
begin
  -- An administrator who is not a superuser must be a member of a role to hand objects to it.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant parley_owner to %I', current_user);
  end if;
  execute format('grant create, connect on database %I to parley_owner', current_database());
  execute format('grant connect on database %I to parley_runtime', current_database());
end $$;

-- It becomes one of them for a transaction and is never both at once, nor either without saying so.
grant parley_tenant, parley_system to parley_runtime with inherit false, set true;
-- Limits live on the login role: SET ROLE does not apply the settings of the role it changes to.
alter role parley_runtime set statement_timeout = '15s';
alter role parley_runtime set lock_timeout = '5s';
alter role parley_runtime set idle_in_transaction_session_timeout = '30s';

revoke all on schema public from public;
grant usage on schema public to parley_tenant, parley_system;
grant usage, create on schema public to parley_owner;

set local role parley_owner;

-- PostgreSQL lets everybody call a new function. Ours say who may.
alter default privileges revoke execute on functions from public;

-- The tenant of this transaction. An unset setting reads NULL, and '' once another transaction on the same connection has
-- set it: both must mean "no tenant", and so no rows.
create function parley_tenant_id() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('parley.tenant_id', true), '')::uuid $$;

-- Turns a table into a tenant table: row-level security enabled and forced, one policy for tenants, one for migrations.
-- `privileges` is what a tenant's transaction may do, e.g. 'select, insert'.
create procedure parley_protect(tenant_table regclass, privileges text)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant_isolation on %s for all to parley_tenant
       using (tenant_id = (select parley_tenant_id())) with check (tenant_id = (select parley_tenant_id()))', tenant_table);
  execute format('create policy owner_migrations on %s for all to parley_owner using (true) with check (true)', tenant_table);
  execute format('revoke all on %s from public', tenant_table);
  execute format('grant %s on %s to parley_tenant', privileges, tenant_table);
end $$;

-- Lets work that belongs to no tenant reach a tenant table, no further than `privileges` say, e.g. 'select (tenant_id, id)'.
create procedure parley_open_to_system(tenant_table regclass, privileges text)
  language plpgsql
  as $$
begin
  execute format('create policy system_access on %s for all to parley_system using (true) with check (true)', tenant_table);
  execute format('grant %s on %s to parley_system', privileges, tenant_table);
end $$;

grant execute on function parley_tenant_id() to parley_tenant, parley_system;

import type pg from 'pg';
import type { CatalogueRules } from './catalogue-rules.ts';

export interface Role {
  name: string;
  attributes: Readonly<Record<'superuser' | 'bypassRls' | 'inherit' | 'createRole' | 'createDb' | 'replication' | 'login', boolean>>;
}

export interface Membership {
  member: string;
  granted: string;
  inherit: boolean;
  admin: boolean;
  set: boolean;
}

export interface Relation {
  name: string;
  /** pg_class.relkind: r table, p partitioned table, f foreign table, v view, m materialized view, … */
  kind: string;
  rowSecurity: boolean;
  forced: boolean;
  options: readonly string[];
}

/** A column that policies compare with the tenant. */
export interface KeyColumn {
  table: string;
  name: string;
  number: number;
  notNull: boolean;
  type: string;
  default: string | null;
}

export interface Policy {
  table: string;
  name: string;
  /** pg_policy.polcmd: r select, a insert, w update, d delete, * all. */
  command: string;
  permissive: boolean;
  roles: readonly string[];
  using: string | null;
  check: string | null;
}

/** A primary or foreign key; columns by their number in the table. */
export interface Key {
  table: string;
  name: string;
  type: 'p' | 'f';
  columns: readonly number[];
  target: string | null;
  targetColumns: readonly number[] | null;
}

export interface Grant {
  kind: 'schema' | 'table' | 'sequence' | 'function';
  schema: string;
  object: string;
  role: string;
  /** In lower case; of one column as `update(name)`. */
  privilege: string;
  grantable: boolean;
}

export interface Routine {
  signature: string;
  definer: boolean;
  leakproof: boolean;
  settings: readonly string[];
}

/** What the checks need to know of a database. Everybody is called PUBLIC. */
export interface Catalogue {
  roles: readonly Role[];
  memberships: readonly Membership[];
  schemas: readonly string[];
  relations: readonly Relation[];
  keyColumns: readonly KeyColumn[];
  policies: readonly Policy[];
  keys: readonly Key[];
  /** Indexes that keep values apart, with the number of their first column. */
  uniqueIndexes: readonly { table: string; name: string; firstColumn: number }[];
  rewriteRules: readonly { table: string; name: string }[];
  routines: readonly Routine[];
  grants: readonly Grant[];
  /** What roles of ours own or were granted, of any kind, in this database. */
  ties: readonly { role: string; type: 'owns' | 'granted'; object: string }[];
  defaultGrants: readonly { role: string; privilege: string }[];
}

const notOfExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend x where x.classid = '${catalogue}'::regclass and x.objid = ${oid} and x.deptype = 'e')`;
const inPublic = `c.relnamespace = 'public'::regnamespace and ${notOfExtension('pg_class', 'c.oid')}`;
const roleName = (oid: string): string => `coalesce((select rolname from pg_roles where oid = ${oid}), 'PUBLIC')::text`;
const ours = `('parley_owner', 'parley_runtime', 'parley_tenant', 'parley_system', 'parley_identity')`;

const queries = {
  roles: `
    select rolname as name, json_build_object('superuser', rolsuper, 'bypassRls', rolbypassrls, 'inherit', rolinherit, 'createRole', rolcreaterole,
      'createDb', rolcreatedb, 'replication', rolreplication, 'login', rolcanlogin) as attributes
    from pg_roles where rolname in ${ours}`,
  memberships: `
    select member.rolname as member, granted.rolname as granted, m.inherit_option as inherit, m.admin_option as admin, m.set_option as set
    from pg_auth_members m join pg_roles member on member.oid = m.member join pg_roles granted on granted.oid = m.roleid
    where member.rolname in ${ours}`,
  relations: `
    select c.relname as name, c.relkind as kind, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
      coalesce(c.reloptions, '{}') as options
    from pg_class c where c.relkind in ('r', 'p', 'f', 'v', 'm') and ${inPublic}`,
  policies: `
    select c.relname as table, p.polname as name, p.polcmd as command, p.polpermissive as permissive,
      array(select ${roleName('member')} from unnest(p.polroles) member) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid where ${inPublic}`,
  keys: `
    select c.relname as table, k.conname as name, k.contype as type, k.conkey as columns, target.relname as target, k.confkey as "targetColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class target on target.oid = k.confrelid
    where k.contype in ('p', 'f') and ${inPublic}`,
  uniqueIndexes: `
    select c.relname as table, i.indexrelid::regclass::text as name, i.indkey[0] as "firstColumn"
    from pg_index i join pg_class c on c.oid = i.indrelid where (i.indisunique or i.indisexclusion) and ${inPublic}`,
  rewriteRules: `
    select c.relname as table, r.rulename as name
    from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relkind in ('r', 'p') and ${inPublic}`,
  ties: `
    select r.rolname as role, case d.deptype when 'o' then 'owns' else 'granted' end as type,
      pg_describe_object(d.classid, d.objid, d.objsubid) as object
    from pg_shdepend d join pg_roles r on r.oid = d.refobjid
    where d.refclassid = 'pg_authid'::regclass and d.deptype in ('o', 'a') and r.rolname in ${ours}
      and d.dbid in (0, (select oid from pg_database where datname = current_database())) and d.classid <> 'pg_database'::regclass`,
  defaultGrants: `
    select ${roleName('a.grantee')} as role, lower(a.privilege_type) as privilege
    from pg_default_acl d, aclexplode(d.defaclacl) a
    where d.defaclrole = (select oid from pg_roles where rolname = 'parley_owner') and a.grantee <> d.defaclrole`,
};

const queriesInSchemas = {
  routines: `
    select f.oid::regprocedure::text as signature, f.prosecdef as definer, f.proleakproof as leakproof, coalesce(f.proconfig, '{}') as settings
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where n.nspname = any ($1::text[]) and ${notOfExtension('pg_proc', 'f.oid')}`,
  grants: `
    select kind, schema, object, ${roleName('grantee')} as role, lower(privilege_type) || column_name as privilege, is_grantable as grantable
    from (
      select 'schema' as kind, n.nspname::text as schema, n.nspname::text as object, n.nspowner as owner, '' as column_name, a.*
      from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = any ($1::text[])
      union all
      select case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname, c.relname, c.relowner, '', a.*
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where n.nspname = any ($1::text[]) and ${notOfExtension('pg_class', 'c.oid')}
      union all
      select 'table', n.nspname, c.relname, c.relowner, '(' || t.attname || ')', a.*
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
      where t.attacl is not null and n.nspname = any ($1::text[]) and ${notOfExtension('pg_class', 'c.oid')}
      union all
      select 'function', n.nspname, f.oid::regprocedure::text, f.proowner, '', a.*
      from pg_proc f join pg_namespace n on n.oid = f.pronamespace, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
      where n.nspname = any ($1::text[]) and ${notOfExtension('pg_proc', 'f.oid')}) given
    where grantee <> owner`,
};

const schemasQuery = `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
const keyColumnsQuery = `
  select c.relname as table, a.attname as name, a.attnum as number, a.attnotnull as "notNull", format_type(a.atttypid, a.atttypmod) as type,
    pg_get_expr(d.adbin, d.adrelid) as default
  from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where a.attname = any ($1::text[]) and c.relkind in ('r', 'p', 'f') and ${inPublic}`;

/** Reads what the checks look at: `public`, the listed schemas and our roles. */
export async function readCatalogue(client: Pick<pg.Client, 'query'>, rules: CatalogueRules): Promise<Catalogue> {
  const select = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const { rows } = await client.query<Row>(sql, values);
    return rows.map(unqualified);
  };
  const schemas = ['public', ...rules.systemSchemas];
  const keys = ['tenant_id', ...Object.values(rules.globalTables).flatMap(({ key }) => key ?? [])];
  return {
    roles: await select(queries.roles),
    memberships: await select(queries.memberships),
    schemas: (await select<{ name: string }>(schemasQuery)).map(({ name }) => name),
    relations: await select(queries.relations),
    keyColumns: await select(keyColumnsQuery, [keys]),
    policies: await select(queries.policies),
    keys: await select(queries.keys),
    uniqueIndexes: await select(queries.uniqueIndexes),
    rewriteRules: await select(queries.rewriteRules),
    routines: await select(queriesInSchemas.routines, [schemas]),
    grants: await select(queriesInSchemas.grants, [schemas]),
    ties: await select(queries.ties),
    defaultGrants: await select(queries.defaultGrants),
  };
}

/** PostgreSQL writes names of `public` with their schema for a login that may not enter it, and bare for others. */
function unqualified<Row extends object>(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll(/\bpublic\./g, '') : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

import type { CatalogueCheck } from './catalogue-fault.ts';
import type { CatalogueRules } from './catalogue-rules.ts';
import type { Catalogue, KeyColumn, Policy, Relation } from './read-catalogue.ts';

/** Every table keeps its tenants apart by itself: policies, keys and references all begin with the tenant. */
export const tableChecks = {
  'unlisted-schema': ({ schemas }, { systemSchemas }) =>
    schemas.filter((name) => name !== 'public' && !systemSchemas.includes(name)).map((name) => [name, 'is a schema nobody listed']),

  'unlisted-table': (catalogue, rules) =>
    tablesOf(catalogue)
      .filter(({ name }) => rules.globalTables[name] === undefined && keyOf(catalogue, rules, name) === undefined)
      .map(({ name }) => [name, 'has no tenant_id and is not a listed global table']),

  'foreign-table': ({ relations }) =>
    relations.filter(({ kind }) => kind === 'f').map(({ name }) => [name, 'is a foreign table: no policy reaches its rows']),

  'row-security-off': (catalogue, rules) =>
    guardedTables(catalogue, rules)
      .filter(({ table }) => !table.rowSecurity || !table.forced)
      .map(({ table }) => [table.name, table.rowSecurity ? 'does not force row-level security on its owner' : 'has no row-level security']),

  'no-tenant-policy': (catalogue, rules) =>
    guardedTables(catalogue, rules)
      .filter(({ table, key }) => !tenantPolicies(catalogue, table.name).some((policy) => policy.command === '*' && isSound(policy, key)))
      .map(({ table, key }) => [table.name, `has no policy by which parley_tenant gets the rows of its own ${key.name} for all commands`]),

  'wide-tenant-policy': (catalogue, rules) =>
    guardedTables(catalogue, rules).flatMap(({ table, key }) =>
      tenantPolicies(catalogue, table.name)
        .filter((policy) => policy.permissive && !isSound(policy, key))
        .map(
          ({ name, using, check }) =>
            [table.name, `gives parley_tenant rows by the policy ${name}: using ${using}, check ${check}`] as const,
        ),
    ),

  'policy-for-public': ({ policies }) =>
    policies.filter(({ roles }) => roles.includes('PUBLIC')).map(({ table, name }) => [table, `has the policy ${name} for everybody`]),

  'policy-for-stranger': ({ policies }, { systemMay, identityMay }) =>
    policies.flatMap(({ table, name, roles }) =>
      roles
        .filter(
          (role) =>
            !['PUBLIC', 'parley_tenant', 'parley_owner'].includes(role) &&
            !(role === 'parley_system' && systemMay[table] !== undefined) &&
            !(role === 'parley_identity' && identityMay[table] !== undefined),
        )
        .map((role) => [table, `has the policy ${name} for ${role}`] as const),
    ),

  'tenant-column': (catalogue, rules) =>
    tenantTables(catalogue, rules).flatMap(({ table, key }) => [
      ...(key.notNull ? [] : [[table.name, 'lets tenant_id be null'] as const]),
      ...(key.type === 'uuid' ? [] : [[table.name, `has a tenant_id of type ${key.type}`] as const]),
      ...(key.default === 'parley_tenant_id()'
        ? []
        : [[table.name, 'has a tenant_id that does not default to parley_tenant_id()'] as const]),
    ]),

  'primary-key': (catalogue, rules) =>
    tenantTables(catalogue, rules)
      .filter(
        ({ table, key }) =>
          !catalogue.keys.some((each) => each.table === table.name && each.type === 'p' && each.columns[0] === key.number),
      )
      .map(({ table }) => [table.name, 'has no primary key that begins with tenant_id']),

  'unique-across-tenants': (catalogue, rules) =>
    tenantTables(catalogue, rules).flatMap(({ table, key }) =>
      catalogue.uniqueIndexes
        .filter((index) => index.table === table.name && index.firstColumn !== key.number)
        .map((index) => [table.name, `has ${index.name}, unique over all tenants: it tells one what another has`] as const),
    ),

  'foreign-key': (catalogue, rules) =>
    catalogue.keys.flatMap(({ table, name, type, columns, target, targetColumns }) => {
      const targetKey = target === null ? undefined : keyOf(catalogue, rules, target);
      if (type !== 'f' || targetKey === undefined) return [];
      const key = keyOf(catalogue, rules, table);
      const sound = key !== undefined && columns[0] === key.number && targetColumns?.[0] === targetKey.number;
      return sound
        ? []
        : [[table, `refers to ${target} by ${name}, which does not begin with the tenant: policies do not bind foreign keys`] as const];
    }),

  view: ({ relations }) =>
    relations
      .filter(({ kind, options }) => kind === 'v' && !options.some((option) => /^security_invoker=(true|on|yes|1)$/i.test(option)))
      .map(({ name }) => [name, "is a view with its owner's rights: make it with (security_invoker = true)"]),

  'materialized-view': ({ relations }) =>
    relations
      .filter(({ kind }) => kind === 'm')
      .map(({ name }) => [name, 'is a materialized view: it holds rows of all tenants and has no policies']),

  'rewrite-rule': ({ rewriteRules }) =>
    rewriteRules.map(({ table, name }) => [table, `has the rule ${name}, which reaches other tables with its owner's rights`]),
} satisfies Record<string, CatalogueCheck>;

function tablesOf({ relations }: Catalogue): Relation[] {
  return relations.filter(({ kind }) => kind === 'r' || kind === 'p' || kind === 'f');
}

/** The column of a table that names the tenant; undefined when no tenant owns its rows. */
function keyOf({ keyColumns }: Catalogue, { globalTables }: CatalogueRules, table: string): KeyColumn | undefined {
  const listed = globalTables[table];
  const name = listed === undefined ? 'tenant_id' : listed.key;
  return keyColumns.find((column) => column.table === table && column.name === name);
}

/** Tables whose rows belong to tenants, `tenants` itself included. */
function guardedTables(catalogue: Catalogue, rules: CatalogueRules): { table: Relation; key: KeyColumn }[] {
  return tablesOf(catalogue).flatMap((table) => {
    const key = keyOf(catalogue, rules, table.name);
    return key === undefined ? [] : [{ table, key }];
  });
}

function tenantTables(catalogue: Catalogue, rules: CatalogueRules): { table: Relation; key: KeyColumn }[] {
  return guardedTables(catalogue, rules).filter(({ table }) => rules.globalTables[table.name] === undefined);
}

function tenantPolicies({ policies }: Catalogue, table: string): Policy[] {
  return policies.filter((policy) => policy.table === table && (policy.roles.includes('parley_tenant') || policy.roles.includes('PUBLIC')));
}

/** Whether a policy lets through the tenant's own rows and no other, reading and writing. */
function isSound({ command, permissive, using, check }: Policy, key: KeyColumn): boolean {
  const expected = `(${key.name} = ( SELECT parley_tenant_id() AS parley_tenant_id))`;
  const equal = (text: string | null): boolean => text?.replaceAll(/\s+/g, ' ') === expected;
  return permissive && (command === 'a' || equal(using)) && (command === 'r' || command === 'd' || equal(check));
}

import type { CatalogueCheck } from './catalogue-fault.ts';
import type { Grant } from './read-catalogue.ts';

/** Nobody may do more than is written down: rights that go around policies, to everybody, or to the login itself. */
export const grantChecks = {
  'granted-to-public': ({ grants }) =>
    grants.filter(({ role }) => role === 'PUBLIC').map(({ object, privilege }) => [object, `lets everybody ${privilege}`]),

  // Policies do not bind TRUNCATE, and REFERENCES and TRIGGER see what they should not.
  'tenant-grant': ({ grants }, { globalTables }) =>
    grants
      .filter(({ role, kind, schema, object, privilege }) => {
        if (role !== 'parley_tenant') return false;
        if (schema !== 'public' || kind === 'schema') return schema !== 'public' || privilege !== 'usage';
        if (kind !== 'table') return false;
        const listed = globalTables[object];
        return listed === undefined ? !/^(select|insert|update|delete)\b/.test(privilege) : listed.tenantMay?.includes(privilege) !== true;
      })
      .map(({ object, privilege }) => [object, `lets parley_tenant ${privilege}, which it is not listed with`]),

  'system-grant': ({ grants }, { systemMay }) =>
    grants
      .filter(({ role, schema }) => role === 'parley_system' && schema === 'public')
      .filter((grant) => exceeds(grant, systemMay))
      .map(({ object, privilege }) => [object, `lets parley_system ${privilege}, which it is not listed with`]),

  'identity-grant': ({ grants }, { identityMay }) =>
    grants
      .filter(({ role }) => role === 'parley_identity')
      .filter((grant) => grant.schema !== 'public' || exceeds(grant, identityMay))
      .map(({ object, privilege }) => [object, `lets parley_identity ${privilege}, which it is not listed with`]),

  'granted-onwards': ({ grants }) =>
    grants
      .filter(({ role, grantable }) => grantable && role.startsWith('parley_'))
      .map(({ object, role, privilege }) => [object, `lets ${role} grant ${privilege} to others`]),

  'runtime-grant': ({ ties }) =>
    ties
      .filter(({ role, type }) => role === 'parley_runtime' && type === 'granted')
      .map(({ object }) => [object, 'is granted to parley_runtime itself, which should have rights only as one of the roles it becomes']),

  // The job queue makes a table for each large queue as parley_system.
  'owned-by-runtime': ({ ties }, { systemSchemas }) =>
    ties
      .filter(({ role, type }) => type === 'owns' && role !== 'parley_owner')
      .filter(({ role, object }) => role !== 'parley_system' || !systemSchemas.some((schema) => object.includes(` ${schema}.`)))
      .map(({ role, object }) => [object, `belongs to ${role}, and an owner may change what binds it`]),

  'default-grant': ({ defaultGrants }) =>
    defaultGrants.map(({ role, privilege }) => [
      'parley_owner',
      `gives ${role} ${privilege} on everything it makes, by default privileges`,
    ]),

  'definer-function': ({ routines }, { definerFunctions }) =>
    routines
      .filter(({ definer, signature }) => definer && !definerFunctions.includes(signature))
      .map(({ signature }) => [signature, "runs with its owner's rights and is not listed"]),

  'definer-search-path': ({ routines }) =>
    routines
      .filter(({ definer, settings }) => definer && !settings.some((setting) => setting.startsWith('search_path=')))
      .map(({ signature }) => [signature, "runs with its owner's rights and does not pin its search_path"]),

  'leakproof-function': ({ routines }) =>
    routines
      .filter(({ leakproof }) => leakproof)
      .map(({ signature }) => [signature, 'is leakproof, so it is called before policies are applied']),
} satisfies Record<string, CatalogueCheck>;

/** Whether a right in `public` is more than the list says. Functions are judged by what they do, not by who may call them. */
function exceeds({ kind, object, privilege }: Grant, listed: Readonly<Record<string, readonly string[]>>): boolean {
  if (kind === 'table') return listed[object]?.includes(privilege) !== true;
  return kind !== 'function' && !(kind === 'schema' && privilege === 'usage');
}

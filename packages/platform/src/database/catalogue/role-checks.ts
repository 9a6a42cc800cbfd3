import type { CatalogueCheck } from './catalogue-fault.ts';
import type { Role } from './read-catalogue.ts';

const becomes = ['parley_tenant', 'parley_system', 'parley_identity'];
const wanted = ['parley_owner', 'parley_runtime', ...becomes];

const unwanted: Readonly<Record<keyof Role['attributes'], string>> = {
  superuser: 'is a superuser',
  bypassRls: 'may bypass row-level security',
  inherit: 'inherits the rights of the roles it is a member of',
  createRole: 'may create roles',
  createDb: 'may create databases',
  replication: 'may replicate, which reads all rows',
  login: 'may log in',
};

/** The five roles are no more than they should be, and the login can become three of them and nothing else. */
export const roleChecks = {
  'missing-role': ({ roles }) => wanted.filter((name) => !roles.some((role) => role.name === name)).map((name) => [name, 'does not exist']),

  'role-attribute': ({ roles }) =>
    roles.flatMap(({ name, attributes }) =>
      Object.entries(attributes)
        .filter(([attribute, holds]) => holds && !(attribute === 'login' && name === 'parley_runtime'))
        .map(([attribute]) => [name, unwanted[attribute as keyof Role['attributes']]] as const),
    ),

  'role-membership': ({ memberships }) =>
    memberships.flatMap(({ member, granted, inherit, admin }): (readonly [string, string])[] => {
      if (member !== 'parley_runtime' || !becomes.includes(granted)) return [[member, `is a member of ${granted}`]];
      return [
        ...(inherit ? [[member, `has the rights of ${granted} without becoming it`] as const] : []),
        ...(admin ? [[member, `may make others members of ${granted}`] as const] : []),
      ];
    }),

  'missing-membership': ({ memberships }) =>
    becomes
      .filter((name) => !memberships.some(({ member, granted, set }) => member === 'parley_runtime' && granted === name && set))
      .map((name) => ['parley_runtime', `may not become ${name}`]),
} satisfies Record<string, CatalogueCheck>;

import { idInput } from '@parley/contract/ids';
import { createRoleBody, roleSchema, updateRoleBody } from '@parley/contract/roles';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { authorOf } from './author.ts';
import { createRole } from './create-role.ts';
import { deleteRole } from './delete-role.ts';
import { listRoles } from './list-roles.ts';
import { toRoleResponse } from './role.ts';
import { updateRole } from './update-role.ts';

const params = z.strictObject({ roleId: idInput('role') });
const tag = 'Roles';

/** Endpoints of what members may be. */
export function roleRoutes(deps: { now: () => number }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/roles',
      access: 'members.read',
      tag,
      summary: 'List roles',
      description: 'The built-in roles and your own, all at once, with what each may do.',
      success: { status: 200, body: z.object({ items: z.array(roleSchema) }) },
      errors: [],
      handle: async ({ caller }) => ({ items: await listRoles(caller.scope) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/roles',
      access: 'roles.write',
      tag,
      summary: 'Create a role',
      description: 'Out of permissions that you have yourself.',
      body: createRoleBody,
      success: { status: 201, body: roleSchema },
      errors: ['plan_feature_missing', 'already_exists', 'limit_reached'],
      handle: async ({ caller, body, request }) =>
        toRoleResponse(await createRole(caller.scope, { ...body, author: authorOf(caller, request) }), 0),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/roles/{roleId}',
      access: 'roles.write',
      tag,
      summary: 'Change a role of your own',
      params,
      body: updateRoleBody,
      success: { status: 200, body: roleSchema },
      errors: ['already_exists'],
      handle: ({ caller, params: { roleId }, body, request }) =>
        updateRole(caller.scope, { ...body, id: roleId, author: authorOf(caller, request) }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/roles/{roleId}',
      access: 'roles.write',
      tag,
      summary: 'Delete a role that nobody has',
      params,
      success: { status: 204 },
      errors: ['in_use'],
      handle: ({ caller, params: { roleId }, request }) =>
        deleteRole(caller.scope, deps, { author: authorOf(caller, request), id: roleId }),
    }),
  ];
}

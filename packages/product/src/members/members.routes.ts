import { idInput } from '@parley/contract/ids';
import { memberSchema, updateMemberBody } from '@parley/contract/members';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { authorOf } from './author.ts';
import { changeMemberRole } from './change-member-role.ts';
import { listMembers } from './list-members.ts';
import { toMemberResponse } from './member.ts';
import { type OwnMembershipDeps, ownMembershipRoutes } from './own-membership.routes.ts';
import { removeMember } from './remove-member.ts';

const params = z.strictObject({ memberId: idInput('member') });
const tag = 'Members';

/** Endpoints of who works for a tenant. */
export function memberRoutes(deps: OwnMembershipDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/members',
      access: 'members.read',
      tag,
      summary: 'List members',
      query: pageQuery,
      success: { status: 200, body: pageOf(memberSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listMembers(caller.scope, query);
        return { ...page, items: page.items.map(toMemberResponse) };
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/members/{memberId}',
      access: 'members.write',
      tag,
      summary: 'Give a member another role',
      description: 'Nobody gives or takes more than they may do themselves, and only owners make or unmake owners.',
      params,
      body: updateMemberBody,
      success: { status: 200, body: memberSchema },
      errors: ['last_owner'],
      handle: async ({ caller, params: { memberId }, body, request }) =>
        toMemberResponse(await changeMemberRole(caller.scope, { ...body, id: memberId, author: authorOf(caller, request) })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/members/{memberId}',
      access: 'members.write',
      reducesAccess: true,
      tag,
      summary: 'Remove a member',
      params,
      success: { status: 204 },
      errors: ['last_owner'],
      handle: ({ caller, params: { memberId }, request }) =>
        removeMember(caller.scope, { author: authorOf(caller, request), id: memberId }),
    }),
    ...ownMembershipRoutes(deps),
  ];
}

import { formatId, idInput } from '@parley/contract/ids';
import {
  acceptedInvitationSchema,
  createInvitationBody,
  invitationLookSchema,
  invitationSchema,
  invitationTokenBody,
} from '@parley/contract/invitations';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import type { Database } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import type { TenantStatuses } from '../tenants/public.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { authorOf } from './author.ts';
import { toInvitationResponse } from './invitation.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { lookAtInvitation } from './look-at-invitation.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const params = z.strictObject({ invitationId: idInput('invitation') });
const tag = 'Invitations';

export interface InvitationRouteDeps {
  database: Database;
  statuses: Pick<TenantStatuses, 'requireActive'>;
  now: () => number;
  /** Where links in mails lead. */
  dashboardUrl(request: RouteRequest): URL;
}

/** Endpoints to invite people to a tenant, and for those who are invited. */
export function invitationRoutes(deps: InvitationRouteDeps) {
  const shown = (invitation: Parameters<typeof toInvitationResponse>[0]) => toInvitationResponse(invitation, new Date(deps.now()));
  return [
    defineRoute({
      method: 'get',
      path: '/v1/invitations',
      access: 'members.read',
      tag,
      summary: 'List invitations',
      query: pageQuery,
      success: { status: 200, body: pageOf(invitationSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listInvitations(caller.scope, query);
        return { ...page, items: page.items.map(shown) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/invitations',
      access: 'members.write',
      tag,
      summary: 'Invite somebody',
      description: 'By mail, for seven days, with a role that you may give. Only owners invite owners.',
      body: createInvitationBody,
      success: { status: 201, body: invitationSchema },
      errors: ['plan_limit_reached', 'already_exists', 'already_member', 'limit_reached'],
      handle: async ({ caller, body, request }) =>
        shown(
          await inviteMember(caller.scope, deps, { ...body, author: authorOf(caller, request), dashboard: deps.dashboardUrl(request) }),
        ),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/invitations/{invitationId}',
      access: 'members.write',
      reducesAccess: true,
      tag,
      summary: 'Withdraw an invitation',
      params,
      success: { status: 204 },
      errors: ['invitation_answered'],
      handle: ({ caller, params: { invitationId }, request }) =>
        revokeInvitation(caller.scope, deps, { author: authorOf(caller, request), id: invitationId }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/invitations/{invitationId}/resend',
      access: 'members.write',
      tag,
      summary: 'Send an invitation again',
      description: 'With a new link; the one sent before opens nothing any more.',
      params,
      success: { status: 200, body: invitationSchema },
      errors: ['invitation_answered'],
      handle: async ({ caller, params: { invitationId }, request }) =>
        shown(
          await resendInvitation(caller.scope, deps, {
            author: authorOf(caller, request),
            id: invitationId,
            dashboard: deps.dashboardUrl(request),
          }),
        ),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/invitations/look',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'See where an invitation leads',
      body: invitationTokenBody,
      success: { status: 200, body: invitationLookSchema },
      errors: ['link_invalid', 'tenant_suspended', 'tenant_closed'],
      handle: ({ body }) => lookAtInvitation(deps, body.token),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/invitations/accept',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Accept an invitation',
      description: 'The address it was sent to must be yours, and confirmed.',
      body: invitationTokenBody,
      success: { status: 200, body: acceptedInvitationSchema },
      errors: ['plan_limit_reached', 'link_invalid', 'invitation_for_another', 'already_member', 'tenant_suspended', 'tenant_closed'],
      handle: async ({ caller, body, request }) => {
        const { tenant, memberId } = await acceptInvitation(deps, { token: body.token, personId: caller.personId, request });
        return {
          tenantId: formatId('tenant', tenant.id),
          tenantName: tenant.name,
          tenantSlug: tenant.slug,
          memberId: formatId('member', memberId),
        };
      },
    }),
  ];
}

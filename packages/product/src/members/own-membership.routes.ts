import { closeTenantBody, leaveTenantBody, memberSchema, transferTenantBody } from '@parley/contract/members';
import { tenantSchema } from '@parley/contract/tenants';
import type { PersonCaller } from '@parley/platform/http/caller';
import { defineRoute } from '@parley/platform/http/define-route';
import { type StatusChangeDeps, type TenantStatuses, toTenantResponse } from '../tenants/public.ts';
import { closeTenant } from './close-tenant.ts';
import { leaveTenant } from './leave-tenant.ts';
import { toMemberResponse } from './member.ts';
import { ownMembership, trailOfMember } from './own-membership.ts';
import { transferTenant } from './transfer-tenant.ts';

const tag = 'Members';

export interface OwnMembershipDeps extends StatusChangeDeps {
  statuses: Pick<TenantStatuses, 'requireActive'>;
  /** Throws when the person has a second factor and did not prove it a short while ago. */
  requireFreshSecondFactor(person: PersonCaller): Promise<void>;
}

/** Endpoints of what people decide in person about tenants they are members of, which they name in the body. */
export function ownMembershipRoutes(deps: OwnMembershipDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/members/leave',
      access: 'person',
      tag,
      summary: 'Leave a tenant',
      description: 'Also while it is suspended. The last owner hands the tenant over or closes it instead.',
      body: leaveTenantBody,
      success: { status: 204 },
      errors: ['not_found', 'last_owner'],
      handle: async ({ caller, body, request }) => {
        const { scope, member } = await ownMembership(deps.database, caller, body.tenantId);
        await leaveTenant(scope, { member, trail: trailOfMember(member, request) });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/tenant/transfer',
      access: 'person',
      tag,
      summary: 'Hand a tenant over to another member',
      description: 'Only its owner can, in person and with a second factor proved a short while ago, when there is one.',
      body: transferTenantBody,
      success: { status: 200, body: memberSchema },
      errors: ['not_found', 'forbidden', 'already_owner', 'second_factor_required', 'tenant_suspended', 'tenant_closed'],
      handle: async ({ caller, body, request }) => {
        const { scope, member } = await ownMembership(deps.database, caller, body.tenantId);
        await deps.statuses.requireActive(body.tenantId);
        await deps.requireFreshSecondFactor(caller);
        const trail = trailOfMember(member, request);
        return toMemberResponse(await transferTenant(scope, { owner: member, to: body.memberId, trail }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/tenant/close',
      access: 'person',
      tag,
      summary: 'Close a tenant',
      description:
        'Only its owner can, in person, by typing its name. Bots stop answering within seconds. The operator can open it again for thirty days.',
      body: closeTenantBody,
      success: { status: 200, body: tenantSchema },
      errors: ['not_found', 'forbidden', 'second_factor_required'],
      handle: async ({ caller, body, request }) => {
        const { scope, member } = await ownMembership(deps.database, caller, body.tenantId);
        await deps.requireFreshSecondFactor(caller);
        const trail = trailOfMember(member, request);
        return toTenantResponse(await closeTenant(scope, deps, { owner: member, name: body.name, reason: body.reason, trail }));
      },
    }),
  ];
}

import { formatId, idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { createSupportGrantBody, supportGrantParams, supportGrantSchema, supportVisitSchema } from '@parley/contract/support';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { supportPermissions } from '../../identity/public.ts';
import { operatorTrail } from '../operator-trail.ts';
import { type EnterDeps, enterTenant } from './enter-tenant.ts';
import { grantSupport } from './grant-support.ts';
import { leaveTenant } from './leave-tenant.ts';
import { listSupportGrants } from './list-support-grants.ts';
import { revokeSupport } from './revoke-support.ts';
import { type SupportGrant, toSupportGrantResponse } from './support-grant.ts';

const tag = 'Support access';
const params = z.strictObject({ tenantId: idInput('tenant') });

/** Endpoints by which a tenant lets the operator in for a while, and by which the operator comes and goes. */
export function supportRoutes(deps: EnterDeps) {
  const shown = (grant: SupportGrant) => toSupportGrantResponse(grant, new Date(deps.now()));
  return [
    defineRoute({
      method: 'get',
      path: '/v1/support-grants',
      access: 'support.read',
      tag,
      summary: 'List when support was let in',
      query: pageQuery,
      success: { status: 200, body: pageOf(supportGrantSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listSupportGrants(caller.scope, query);
        return { ...page, items: page.items.map(shown) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/support-grants',
      access: 'support.write',
      tag,
      summary: 'Let support in for a while',
      description:
        'For an hour up to seven days, a day by default. Support then sees what the tenant knows and says, and changes it only with `write`; members, roles, keys and security stay closed. Each time somebody comes in, the owners get a mail and the audit log a line.',
      body: createSupportGrantBody,
      success: { status: 201, body: supportGrantSchema },
      errors: ['limit_reached'],
      handle: async ({ caller, body, request }) =>
        shown(await grantSupport(caller.scope, deps, { ...body, actor: caller.actor, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/support-grants/{supportGrantId}',
      access: 'support.write',
      reducesAccess: true,
      tag,
      summary: 'Take the leave back',
      description: 'Whoever is inside is out within seconds.',
      params: supportGrantParams,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { supportGrantId }, request }) =>
        revokeSupport(caller.scope, deps, { id: supportGrantId, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/operator/tenants/{tenantId}/enter',
      access: 'operator',
      tag,
      summary: 'Enter a tenant that let support in',
      description: 'For eight hours at most. It stands in the tenant’s audit log, and its owners get a mail.',
      params,
      success: { status: 200, body: supportVisitSchema },
      errors: ['support_not_granted'],
      handle: async ({ caller: { personId }, params: { tenantId }, request }) => {
        const trail = await operatorTrail(deps.database, personId, request);
        const { tenant, grant, expiresAt } = await enterTenant(deps, { tenantId, personId, trail });
        return {
          id: formatId('tenant', tenant.id),
          name: tenant.name,
          slug: tenant.slug,
          status: tenant.status,
          access: grant.access,
          permissions: [...supportPermissions[grant.access]],
          expiresAt: expiresAt.toISOString(),
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/operator/tenants/{tenantId}/leave',
      access: 'operator',
      tag,
      summary: 'Leave a tenant',
      params,
      success: { status: 204 },
      errors: [],
      handle: async ({ caller: { personId }, params: { tenantId }, request }) =>
        leaveTenant(deps, { tenantId, personId, trail: await operatorTrail(deps.database, personId, request) }),
    }),
  ];
}

import { idInput } from '@parley/contract/ids';
import { statusChangeBody } from '@parley/contract/operator';
import {
  changePlanBody,
  createOperatorTenantBody,
  inviteOwnerBody,
  operatorTenantDetailSchema,
  operatorTenantQuery,
  operatorTenantSchema,
} from '@parley/contract/operator-tenants';
import { pageOf } from '@parley/contract/pagination';
import { tenantSchema } from '@parley/contract/tenants';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import type { AuditTrail, NewAuditEntry } from '../../audit/public.ts';
import { changeTenantPlan, changeTenantStatus, type StatusChangeDeps, type Tenant, toTenantResponse } from '../../tenants/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';
import { operatorTrail } from '../operator-trail.ts';
import { createTenantForOwner } from './create-tenant-for-owner.ts';
import { getOperatorTenant } from './get-operator-tenant.ts';
import { inviteOwner } from './invite-owner.ts';
import { listOperatorTenants } from './list-operator-tenants.ts';
import { toListedTenantResponse, toOperatorTenantResponse } from './tenant-responses.ts';

const tag = 'Operator';
const access = 'operator';
const params = z.strictObject({ tenantId: idInput('tenant') });
const statuses = [
  ['suspend', 'suspended', 'tenant.suspended', 'Suspend a tenant'],
  ['resume', 'active', 'tenant.resumed', 'Make a tenant active again'],
  ['close', 'closed', 'tenant.closed', 'Close a tenant'],
] as const;

export interface OperatorTenantDeps extends StatusChangeDeps {
  /** Where links in mails lead. */
  dashboardUrl(request: RouteRequest): URL;
}

/** The operator's endpoints about tenants. */
export function operatorTenantRoutes(deps: OperatorTenantDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/operator/tenants',
      access,
      tag,
      summary: 'List tenants',
      description: 'The newest first, with what each used since the beginning of the calendar month (UTC).',
      query: operatorTenantQuery,
      success: { status: 200, body: pageOf(operatorTenantSchema) },
      errors: [],
      handle: async ({ query }) => {
        const page = await listOperatorTenants(deps, query);
        return { ...page, items: page.items.map(toListedTenantResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/operator/tenants',
      access,
      tag,
      summary: 'Create a tenant and invite its owner',
      description: 'With a first bot. The owner gets a mail, and needs nothing more than its link.',
      body: createOperatorTenantBody,
      success: { status: 201, body: tenantSchema },
      errors: ['already_exists'],
      handle: async ({ caller, body, request }) => {
        const trail = await operatorTrail(deps.database, caller.personId, request);
        return toTenantResponse(await createTenantForOwner(deps, { ...body, trail, dashboard: deps.dashboardUrl(request) }));
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/operator/tenants/{tenantId}',
      access,
      tag,
      summary: 'Read a tenant',
      description: 'How it stands, what it used this month, and what went wrong there: counted, without a word of what it knows or says.',
      params,
      success: { status: 200, body: operatorTenantDetailSchema },
      errors: [],
      handle: async ({ params: { tenantId } }) => toOperatorTenantResponse(await getOperatorTenant(deps, tenantId)),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/operator/tenants/{tenantId}',
      access,
      tag,
      summary: 'Put a tenant on another plan',
      params,
      body: changePlanBody,
      success: { status: 200, body: tenantSchema },
      errors: [],
      handle: async ({ caller, params: { tenantId }, body, request }) => {
        const trail = await operatorTrail(deps.database, caller.personId, request);
        const alsoRecord = recordPlan(trail);
        return toTenantResponse(await changeTenantPlan(deps.database, { id: tenantId, plan: body.plan, trail, alsoRecord }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/operator/tenants/{tenantId}/owner-invitations',
      access,
      tag,
      summary: 'Invite the first owner of a tenant again',
      description: 'While it has no members. The link sent before opens nothing any more.',
      params,
      body: inviteOwnerBody,
      success: { status: 204 },
      errors: ['already_member'],
      handle: async ({ caller, params: { tenantId }, body, request }) => {
        const trail = await operatorTrail(deps.database, caller.personId, request);
        await inviteOwner(deps, { id: tenantId, email: body.email, trail, dashboard: deps.dashboardUrl(request) });
      },
    }),
    ...statuses.map(([verb, status, action, summary]) =>
      defineRoute({
        method: 'post',
        path: `/v1/operator/tenants/{tenantId}/${verb}`,
        access,
        tag,
        summary,
        description: 'The reason is written to its owners and into its audit log.',
        params,
        body: statusChangeBody,
        success: { status: 200, body: tenantSchema },
        errors: ['closed_for_good'],
        handle: async ({ caller, params: { tenantId }, body, request }) => {
          const trail = await operatorTrail(deps.database, caller.personId, request);
          const alsoRecord = recordStatus(trail, action);
          return toTenantResponse(await changeTenantStatus(deps, { id: tenantId, status, reason: body.reason, trail, alsoRecord }));
        },
      }),
    ),
  ];
}

type Change = { before: Tenant; after: Tenant };

function recordPlan(trail: AuditTrail) {
  return (db: SystemDb, { before, after }: Change): Promise<void> =>
    insertOperatorEntry(db, trail, {
      action: 'tenant.plan_changed',
      target: { kind: 'tenant', id: after.id },
      before: { plan: before.plan },
      after: { name: after.name, plan: after.plan },
    });
}

function recordStatus(trail: AuditTrail, action: NewAuditEntry['action']) {
  return (db: SystemDb, { before, after }: Change): Promise<void> =>
    insertOperatorEntry(db, trail, {
      action,
      target: { kind: 'tenant', id: after.id },
      before: { status: before.status },
      after: { name: after.name, status: after.status, reason: after.statusReason },
    });
}

import { idInput } from '@parley/contract/ids';
import { statusChangeBody, systemSettingsSchema, updateSystemSettingsBody } from '@parley/contract/operator';
import { tenantSchema } from '@parley/contract/tenants';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { changeTenantStatus, listTenants, type StatusChangeDeps, toTenantResponse } from '../tenants/public.ts';
import { changeSystemSettings } from './change-system-settings.ts';
import { getSystemSettings } from './get-system-settings.ts';
import { operatorTrail } from './operator-trail.ts';

const tag = 'Operator';
const access = 'operator';
const params = z.strictObject({ tenantId: idInput('tenant') });
const statuses = [
  ['suspend', 'suspended', 'Suspend a tenant'],
  ['resume', 'active', 'Make a tenant active again'],
  ['close', 'closed', 'Close a tenant'],
] as const;

export type OperatorDeps = StatusChangeDeps;

/** Endpoints of those who run the installation. */
export function operatorRoutes(deps: OperatorDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/operator/settings',
      access,
      tag,
      summary: 'Read the system settings',
      success: { status: 200, body: systemSettingsSchema },
      errors: [],
      handle: () => getSystemSettings(deps.database),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/operator/settings',
      access,
      tag,
      summary: 'Change the system settings',
      body: updateSystemSettingsBody,
      success: { status: 200, body: systemSettingsSchema },
      errors: [],
      handle: async ({ caller, body, request }) =>
        changeSystemSettings(deps.database, { ...body, trail: await operatorTrail(deps.database, caller.personId, request) }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/operator/tenants',
      access,
      tag,
      summary: 'List tenants',
      success: { status: 200, body: z.object({ items: z.array(tenantSchema) }) },
      errors: [],
      handle: async () => ({ items: (await listTenants(deps.database)).map(toTenantResponse) }),
    }),
    ...statuses.map(([verb, status, summary]) =>
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
          return toTenantResponse(await changeTenantStatus(deps, { id: tenantId, status, reason: body.reason, trail }));
        },
      }),
    ),
  ];
}

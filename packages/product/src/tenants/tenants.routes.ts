import { tenantSchema, updateTenantBody } from '@parley/contract/tenants';
import { defineRoute } from '@parley/platform/http/define-route';
import { auditTrail } from '../audit/public.ts';
import { type DomainDeps, domainRoutes } from './domains.routes.ts';
import { getTenant } from './get-tenant.ts';
import { logoRoutes } from './logo.routes.ts';
import { toTenantResponse } from './tenant.ts';
import { updateTenant } from './update-tenant.ts';

/** Endpoints about the caller's own tenant. */
export function tenantRoutes(deps: DomainDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/tenant',
      access: 'tenant.read',
      tag: 'Tenant',
      summary: 'Read your tenant',
      success: { status: 200, body: tenantSchema },
      errors: [],
      handle: async ({ caller }) => toTenantResponse(await getTenant(caller.scope)),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/tenant',
      access: 'tenant.write',
      tag: 'Tenant',
      summary: 'Change your tenant',
      body: updateTenantBody,
      success: { status: 200, body: tenantSchema },
      errors: ['already_exists'],
      handle: async ({ caller, body, request }) =>
        toTenantResponse(await updateTenant(caller.scope, { ...body, trail: auditTrail(caller, request) })),
    }),
    ...logoRoutes(),
    ...domainRoutes(deps),
  ];
}

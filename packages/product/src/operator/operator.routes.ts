import { systemSettingsSchema, updateSystemSettingsBody } from '@parley/contract/operator';
import { operatorAuditEntrySchema } from '@parley/contract/operator-audit';
import { installationHealthSchema } from '@parley/contract/operator-health';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { changeSystemSettings } from './change-system-settings.ts';
import { getInstallationHealth, type InstallationFacts } from './get-installation-health.ts';
import { getSystemSettings } from './get-system-settings.ts';
import { listOperatorLog } from './list-operator-log.ts';
import { operatorMailRoutes } from './mails/operator-mails.routes.ts';
import { catalogueRoutes } from './models/catalogue.routes.ts';
import { toOperatorEntryResponse } from './operator-entry.ts';
import { operatorTrail } from './operator-trail.ts';
import type { EnterDeps } from './support/enter-tenant.ts';
import { supportRoutes } from './support/support.routes.ts';
import { type OperatorTenantDeps, operatorTenantRoutes } from './tenants/operator-tenants.routes.ts';

const tag = 'Operator';
const access = 'operator';

export interface OperatorDeps extends OperatorTenantDeps, EnterDeps {
  readonly facts: InstallationFacts;
}

/** Endpoints of those who run the installation, and those by which a tenant lets them in. */
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
      path: '/v1/operator/audit-entries',
      access,
      tag,
      summary: 'List what operators did',
      query: pageQuery,
      success: { status: 200, body: pageOf(operatorAuditEntrySchema) },
      errors: [],
      handle: async ({ query }) => {
        const page = await listOperatorLog(deps.database, query);
        return { ...page, items: page.items.map(toOperatorEntryResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/operator/health',
      access,
      tag,
      summary: 'See how the installation is',
      success: { status: 200, body: installationHealthSchema },
      errors: [],
      handle: () => getInstallationHealth(deps.database, deps.facts),
    }),
    ...operatorTenantRoutes(deps),
    ...operatorMailRoutes(deps),
    ...catalogueRoutes(deps),
    ...supportRoutes(deps),
  ];
}

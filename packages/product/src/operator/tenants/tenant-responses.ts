import { formatId } from '@parley/contract/ids';
import type { OperatorTenantDetail } from '@parley/contract/operator-tenants';
import { toTenantResponse } from '../../tenants/public.ts';
import type { OperatorTenant } from './get-operator-tenant.ts';
import type { ListedTenant } from './list-operator-tenants.ts';

export function toListedTenantResponse(listed: ListedTenant) {
  const { conversations, members, lastTurnAt, ...tenant } = listed;
  return { ...toTenantResponse(tenant), conversations, members, lastTurnAt: lastTurnAt?.toISOString() ?? null };
}

export function toOperatorTenantResponse({ tenant, since, figures, grant, ...health }: OperatorTenant): OperatorTenantDetail {
  const { failedSources, lastTurnAt, ...usage } = figures;
  return {
    ...toTenantResponse(tenant),
    usage: { ...usage, since: since.toISOString() },
    health: { ...health, failedSources, lastTurnAt: lastTurnAt?.toISOString() ?? null },
    supportGrant:
      grant === undefined ? null : { ...grant, id: formatId('supportGrant', grant.id), expiresAt: grant.expiresAt.toISOString() },
  };
}

import type { TenantId } from '@parley/contract/ids';
import { formatId } from '@parley/contract/ids';
import type { TenantResponse, TenantSettings, TenantStatus } from '@parley/contract/tenants';

/** A customer organisation: the unit of isolation, plan and billing. */
export interface Tenant {
  id: TenantId;
  name: string;
  slug: string;
  status: TenantStatus;
  settings: TenantSettings;
  createdAt: Date;
}

export function toTenantResponse(tenant: Tenant): TenantResponse {
  return { ...tenant, id: formatId('tenant', tenant.id), createdAt: tenant.createdAt.toISOString() };
}

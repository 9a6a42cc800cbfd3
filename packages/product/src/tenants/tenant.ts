import type { TenantId } from '@parley/contract/ids';
import { formatId } from '@parley/contract/ids';
import type { TenantPlan, TenantResponse, TenantSettings, TenantStatus } from '@parley/contract/tenants';

/** A customer organisation: the unit of isolation, plan and billing. */
export interface Tenant {
  id: TenantId;
  name: string;
  slug: string;
  status: TenantStatus;
  /** Why it is not active. */
  statusReason: string | null;
  plan: TenantPlan;
  ssoRequired: boolean;
  settings: TenantSettings;
  createdAt: Date;
  closedAt: Date | null;
}

/** What decides, besides a caller's own rights, what may be done for a tenant. */
export interface TenantStanding {
  readonly status: TenantStatus;
  readonly plan: TenantPlan;
  /** Whether members must have signed in by the tenant's own identity provider. */
  readonly ssoRequired: boolean;
}

export function toTenantResponse(tenant: Tenant): TenantResponse {
  return {
    ...tenant,
    id: formatId('tenant', tenant.id),
    createdAt: tenant.createdAt.toISOString(),
    closedAt: tenant.closedAt?.toISOString() ?? null,
  };
}

export { changeTenantPlan } from './change-tenant-plan.ts';
export { changeTenantStatus } from './change-tenant-status.ts';
export { createTenant } from './create-tenant.ts';
export { findTenant } from './find-tenant.ts';
export { listTenants } from './list-tenants.ts';
export type { Tenant, TenantStanding } from './tenant.ts';
export { createTenantDirectory, type TenantDirectory } from './tenant-directory.ts';
export { createTenantStatuses, type TenantStatuses } from './tenant-statuses.ts';
export { tenantRoutes } from './tenants.routes.ts';

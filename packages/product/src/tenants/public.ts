export { changeTenantPlan } from './change-tenant-plan.ts';
export { changeTenantStatus, type StatusChangeDeps } from './change-tenant-status.ts';
export { createTenant } from './create-tenant.ts';
export { recheckDomainJob } from './domains.jobs.ts';
export type { DomainDeps } from './domains.routes.ts';
export { findDueDomains } from './find-due-domains.ts';
export { findTenant } from './find-tenant.ts';
export { imageKind } from './image-kind.ts';
export { insertNewTenant } from './insert-new-tenant.ts';
export { listTenants } from './list-tenants.ts';
export { ownTenant } from './own-tenant.ts';
export { type RecheckDeps, recheckDomain } from './recheck-domain.ts';
export { readSystemSettings, writeSystemSettings } from './system-settings.store.ts';
export { createSystemSettings, type SystemSettingsReader } from './system-settings.ts';
export { type Tenant, toTenantResponse } from './tenant.ts';
export { createTenantDirectory, type TenantDirectory } from './tenant-directory.ts';
export { createTenantStatuses, type TenantStatuses } from './tenant-statuses.ts';
export { tenantRoutes } from './tenants.routes.ts';
export {
  findTenantById,
  lockOwnTenant,
  readSsoRequired,
  selectTenantPage,
  selectTenantsWithRetention,
  updateSsoRequired,
} from './tenants.store.ts';

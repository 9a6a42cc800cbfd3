export { spendAlertJob } from './models.jobs.ts';
export { modelRoutes } from './models.routes.ts';
export { createModels, type Models } from './models.ts';
export { announceSpendAlert } from './spend/announce-spend-alert.ts';
export { type SpendAlert, settleSpend } from './spend/spend.store.ts';
export type { SpendKey, SpendReservation } from './spend/spend-limits.ts';
export { tellOfSpend } from './spend/tell-of-spend.ts';
export type { ModelStep, TenantModels } from './tenant-models.ts';

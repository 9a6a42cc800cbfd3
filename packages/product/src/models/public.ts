export { modelRoutes } from './models.routes.ts';
export { createModels, type Models } from './models.ts';
export type { ModelStep, TenantModels } from './tenant-models.ts';

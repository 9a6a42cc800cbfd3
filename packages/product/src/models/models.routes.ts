import { availableModelRoutes } from './catalogue/available-models.routes.ts';
import { modelConnectionRoutes } from './connections/model-connections.routes.ts';
import type { Models } from './models.ts';
import { spendRoutes } from './spend/spend.routes.ts';

/** Endpoints about models: which there are, connections of tenants to their providers, and what may be spent. */
export function modelRoutes(models: Pick<Models, 'connections' | 'of'>) {
  return [...availableModelRoutes(models), ...modelConnectionRoutes(models.connections), ...spendRoutes(models.connections)];
}

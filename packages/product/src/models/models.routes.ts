import { modelConnectionRoutes } from './connections/model-connections.routes.ts';
import type { Models } from './models.ts';
import { spendRoutes } from './spend/spend.routes.ts';

/** Endpoints about models: connections of tenants to their providers, and what may be spent. */
export function modelRoutes({ connections }: Pick<Models, 'connections'>) {
  return [...modelConnectionRoutes(connections), ...spendRoutes(connections)];
}

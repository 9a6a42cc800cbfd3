import { modelConnectionRoutes } from './connections/model-connections.routes.ts';
import type { Models } from './models.ts';

/** Endpoints about models: connections of tenants to their providers. */
export function modelRoutes(models: Pick<Models, 'connections'>) {
  return [...modelConnectionRoutes(models.connections)];
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type AvailableModel = components['schemas']['AvailableModel'];

/** The models that the tenant's bots may ask, as far as their names are known. */
export function useModels() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: ['tenant', slug, 'models'],
      queryFn: async ({ signal }) => (await take(api.GET('/v1/models', { signal }))).items,
    }),
  );
}

/** The connections of the tenant by name; none for those who may not see them. */
export function useConnectionNames() {
  const { slug, api, may } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: ['tenant', slug, 'model-connections', 'names'],
      queryFn: async ({ signal }) => (await take(api.GET('/v1/model-connections', { signal }))).items.map(({ id, name }) => ({ id, name })),
      enabled: may('models.read'),
    }),
  );
}

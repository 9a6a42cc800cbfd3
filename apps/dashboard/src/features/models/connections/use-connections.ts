import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../../api/tenant.ts';

export type ModelConnection = components['schemas']['ModelConnection'];
export type ConnectionTest = components['schemas']['ModelConnectionTest'];
export type ProviderKind = ModelConnection['provider'];

/** Where models can be connected from, in the order in which they are offered. */
export const providers = ['openai', 'anthropic', 'google', 'azure-openai', 'openai-compatible'] as const satisfies readonly ProviderKind[];

/** The key of the connections of a tenant. */
const connectionsKey = (slug: string) => ['tenant', slug, 'model-connections'] as const;

const connectionsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({
    queryKey: connectionsKey(slug),
    queryFn: async ({ signal }) => (await take(api.GET('/v1/model-connections', { signal }))).items,
  });

/** The connections of the current tenant, oldest first. */
export function useConnections() {
  return useQuery(connectionsQuery(useTenant()));
}

/** Reads the connections again. */
export function useRefreshConnections() {
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: connectionsKey(slug) });
}

/** What can be done with one connection besides changing it. */
export function useConnectionActions(modelConnectionId: string) {
  const { api } = useTenant();
  const refresh = useRefreshConnections();
  const params = { path: { modelConnectionId } };
  const test = useMutation({ mutationFn: () => take(api.POST('/v1/model-connections/{modelConnectionId}/test', { params })) });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/v1/model-connections/{modelConnectionId}', { params })),
    onSuccess: refresh,
  });
  return { test, remove };
}

import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';

export type CatalogueModel = components['schemas']['CatalogueModel'];

const catalogueKey = ['operator', 'models'] as const;

/** All models that are known by name. They come at once. */
export function useCatalogue() {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: catalogueKey,
      queryFn: async ({ signal }) => ({
        ...(await take(apiOf().GET('/v1/operator/models', { signal }))),
        nextCursor: null as string | null,
      }),
      initialPageParam: null,
      getNextPageParam: () => undefined,
    }),
  );
}

/** Reads the catalogue again. */
export function useRefreshCatalogue() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: catalogueKey });
}

/** Goes back to what Parley knows of a model. */
export function useForgetModel() {
  const refresh = useRefreshCatalogue();
  return useMutation({
    mutationFn: ({ provider, model }: Pick<CatalogueModel, 'provider' | 'model'>) =>
      take(apiOf().DELETE('/v1/operator/models', { params: { query: { provider, model } } })),
    onSuccess: refresh,
  });
}

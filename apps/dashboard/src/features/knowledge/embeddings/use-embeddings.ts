import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';

export type EmbeddingSettings = components['schemas']['EmbeddingSettings'];
export type EmbeddingFailure = components['schemas']['EmbeddingFailure'];
export type EmbeddingIndex = components['schemas']['EmbeddingIndex'];
export type IndexComparison = components['schemas']['IndexComparison'];

const embeddingsKey = (slug: string) => ['tenant', slug, 'embeddings'] as const;
const whileBuildingMs = 2_000;

/** What the next index is built with. */
export function useEmbeddingSettings() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...embeddingsKey(slug), 'settings'],
      queryFn: ({ signal }) => take(api.GET('/v1/embeddings', { signal })),
    }),
  );
}

/** The indexes there are; asked for again and again while one of them grows. */
export function useEmbeddingIndexes() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...embeddingsKey(slug), 'indexes'],
      queryFn: async ({ signal }) => (await take(api.GET('/v1/embedding-indexes', { signal }))).items,
      refetchInterval: ({ state }) => (state.data?.some(isGrowing) === true ? whileBuildingMs : false),
    }),
  );
}

function isGrowing({ state, failure, chunkCount, embeddedCount, refusedCount }: EmbeddingIndex): boolean {
  return state === 'building' || (state === 'active' && failure === null && embeddedCount + refusedCount < chunkCount);
}

/** What can be done with indexes; each has what is shown read again. */
export function useIndexActions() {
  const { api } = useTenant();
  const refresh = useRefreshEmbeddings();
  const build = useMutation({ mutationFn: () => take(api.POST('/v1/embedding-indexes')), onSuccess: refresh });
  const path = (embeddingIndexId: string) => ({ params: { path: { embeddingIndexId } } });
  const activate = useMutation({
    mutationFn: (id: string) => take(api.POST('/v1/embedding-indexes/{embeddingIndexId}/activate', path(id))),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => take(api.DELETE('/v1/embedding-indexes/{embeddingIndexId}', path(id))),
    onSuccess: refresh,
  });
  return { build, activate, remove };
}

/** Reads settings and indexes again. */
export function useRefreshEmbeddings() {
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: embeddingsKey(slug) });
}

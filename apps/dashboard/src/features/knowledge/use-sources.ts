import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components, paths } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type Source = components['schemas']['Source'];
type SourcesQuery = NonNullable<paths['/v1/sources']['get']['parameters']['query']>;

/** Which sources to list; what is left out restricts nothing. */
export type SourceFilters = Pick<SourcesQuery, 'search' | 'status' | 'kind' | 'label' | 'botId'>;

export const sourceKinds = ['file', 'site', 'page', 'text', 'qa', 'pushed'] as const satisfies readonly Source['kind'][];
export const sourceStatuses = ['queued', 'reading', 'indexing', 'ready', 'failed'] as const satisfies readonly Source['status'][];

/** The key of everything kept about a tenant's sources. */
export const sourcesKey = (slug: string) => ['tenant', slug, 'sources'] as const;
export const sourceListsKey = (slug: string) => [...sourcesKey(slug), 'list'] as const;
/** The key of one source and of what it holds. */
export const sourceKey = (slug: string, sourceId: string) => [...sourcesKey(slug), 'one', sourceId] as const;

/** The sources of the current tenant, newest page by page. */
export function useSources(filters: SourceFilters) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...sourceListsKey(slug), filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 50, ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(api.GET('/v1/sources', { params: { query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
}

/** One source. */
export function useSource(sourceId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: sourceKey(slug, sourceId),
      queryFn: ({ signal }) => take(api.GET('/v1/sources/{sourceId}', { params: { path: { sourceId } }, signal })),
    }),
  );
}

/** The labels that sources carry, to choose from. */
export function useSourceLabels() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...sourcesKey(slug), 'labels'],
      queryFn: async ({ signal }) => (await take(api.GET('/v1/sources/labels', { signal }))).items.map(({ label }) => label),
    }),
  );
}

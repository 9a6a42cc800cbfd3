import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type Source = components['schemas']['Source'];

/** The key of everything kept about a tenant's sources. */
export const sourcesKey = (slug: string) => ['tenant', slug, 'sources'] as const;

/** The sources of the current tenant, newest page by page. */
export function useSources() {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...sourcesKey(slug), 'list'],
      queryFn: ({ pageParam, signal }) =>
        take(api.GET('/v1/sources', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** One source. */
export function useSource(sourceId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...sourcesKey(slug), 'one', sourceId],
      queryFn: ({ signal }) => take(api.GET('/v1/sources/{sourceId}', { params: { path: { sourceId } }, signal })),
    }),
  );
}

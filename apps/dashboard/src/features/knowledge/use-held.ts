import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components, paths } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';
import { sourceKey } from './use-sources.ts';

export type Document = components['schemas']['Document'];
export type Chunk = components['schemas']['Chunk'];
type DocumentsQuery = NonNullable<paths['/v1/sources/{sourceId}/documents']['get']['parameters']['query']>;

/** The key of what a source holds, besides what is known of the source itself. */
export const heldKey = (slug: string, sourceId: string) => [...sourceKey(slug, sourceId), 'held'] as const;

const pageAfter = (cursor: string | null, limit: number) => ({ limit, ...(cursor === null ? {} : { cursor }) });

/** The documents of a source, newest page by page; what is left out of the filters restricts nothing. */
export function useDocuments(sourceId: string, filters: Pick<DocumentsQuery, 'search' | 'status'>) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...heldKey(slug, sourceId), 'documents', filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...filters, ...pageAfter(pageParam, 50) };
        return take(api.GET('/v1/sources/{sourceId}/documents', { params: { path: { sourceId }, query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
}

/** The chunks of a source, or of one document of it, in the order of its documents. */
export function useChunks(sourceId: string, documentId: string | undefined) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...heldKey(slug, sourceId), 'chunks', documentId ?? null],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...(documentId === undefined ? {} : { documentId }), ...pageAfter(pageParam, 20) };
        return take(api.GET('/v1/sources/{sourceId}/chunks', { params: { path: { sourceId }, query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

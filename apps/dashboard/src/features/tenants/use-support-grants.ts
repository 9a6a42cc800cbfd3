import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type SupportGrant = components['schemas']['SupportGrant'];

/** The key of everything kept about support access to a tenant. */
export const supportKey = (slug: string) => ['tenant', slug, 'support'] as const;

const grantsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: [...supportKey(slug), 'grants'],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/v1/support-grants', { params: { query: { limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** When the current tenant let support in, latest page by page. */
export function useSupportGrants() {
  return useInfiniteQuery(grantsQuery(useTenant()));
}

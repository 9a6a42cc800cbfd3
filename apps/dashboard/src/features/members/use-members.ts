import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Member = components['schemas']['Member'];

/** The key of everything kept about who works for a tenant. */
export const membersKey = (slug: string) => ['tenant', slug, 'members'] as const;

const membersQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: membersKey(slug),
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/v1/members', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The members of the current tenant, page by page. */
export function useMembers() {
  return useInfiniteQuery(membersQuery(useTenant()));
}

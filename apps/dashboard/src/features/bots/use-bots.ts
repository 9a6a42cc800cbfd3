import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Bot = components['schemas']['Bot'];

/** The key of everything kept about a tenant's bots. */
export const botsKey = (slug: string) => ['tenant', slug, 'bots'] as const;

const botsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: [...botsKey(slug), 'list'],
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/v1/bots', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The bots of the current tenant, newest page by page. */
export function useBots() {
  return useInfiniteQuery(botsQuery(useTenant()));
}

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type ApiKey = components['schemas']['ApiKey'];
export type ShownApiKey = components['schemas']['ShownApiKey'];

/** The key of everything kept about a tenant's API keys. */
export const apiKeysKey = (slug: string) => ['tenant', slug, 'api-keys'] as const;

const apiKeysQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: apiKeysKey(slug),
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/v1/api-keys', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The keys of the current tenant that were not revoked, newest page by page. */
export function useApiKeys() {
  return useInfiniteQuery(apiKeysQuery(useTenant()));
}

import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Connection = components['schemas']['SsoConnection'];

/** The key of a tenant's connections to identity providers. */
export const connectionsKey = (slug: string) => ['tenant', slug, 'sso-connections'] as const;

/** The key of whether single sign-on is required. */
export const policyKey = (slug: string) => ['tenant', slug, 'sso-policy'] as const;

const connectionsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: connectionsKey(slug),
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/v1/sso-connections', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const policyQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({ queryKey: policyKey(slug), queryFn: ({ signal }) => take(api.GET('/v1/sso-policy', { signal })) });

/** The connections of the current tenant, page by page. */
export function useConnections() {
  return useInfiniteQuery(connectionsQuery(useTenant()));
}

/** Whether the current tenant is opened by single sign-on only. */
export function usePolicy() {
  return useQuery(policyQuery(useTenant()));
}

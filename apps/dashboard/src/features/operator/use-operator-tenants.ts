import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import type { components, paths } from '../../api/schema.generated.ts';

export type ListedTenant = components['schemas']['OperatorTenant'];
export type OperatorTenant = components['schemas']['OperatorTenantDetail'];
export type Plan = ListedTenant['plan'];
export type TenantStatus = ListedTenant['status'];
type TenantQuery = NonNullable<paths['/v1/operator/tenants']['get']['parameters']['query']>;

/** Which tenants to list; what is left out restricts nothing. */
export type TenantFilters = Pick<TenantQuery, 'search' | 'status' | 'plan'>;

export const plans = ['free', 'starter', 'professional', 'enterprise'] as const satisfies readonly Plan[];
export const tenantStatuses = ['active', 'suspended', 'closed'] as const satisfies readonly TenantStatus[];

/** The key of all that the operator is shown of tenants. */
export const operatorTenantsKey = ['operator', 'tenants'] as const;

/** The installation's tenants, newest page by page. */
export function useOperatorTenants(filters: TenantFilters) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...operatorTenantsKey, 'list', filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 50, ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(apiOf().GET('/v1/operator/tenants', { params: { query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** One tenant with all that the operator may know of it. */
export function useOperatorTenant(tenantId: string) {
  return useQuery(
    queryOptions({
      queryKey: [...operatorTenantsKey, 'one', tenantId],
      queryFn: ({ signal }) => take(apiOf().GET('/v1/operator/tenants/{tenantId}', { params: { path: { tenantId } }, signal })),
    }),
  );
}

/** Something done to a tenant, after which all that is shown of tenants is read again. */
export function useTenantChange<Input = void, Result = unknown>(
  action: (input: Input) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: action,
    onSuccess: async (result) => {
      await queryClient.invalidateQueries({ queryKey: operatorTenantsKey });
      onDone?.(result);
    },
  });
}

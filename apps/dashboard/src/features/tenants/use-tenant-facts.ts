import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Tenant = components['schemas']['Tenant'];

/** The key of what a tenant says about itself. */
export const tenantKey = (slug: string) => ['tenant', slug, 'tenant'] as const;

/** The key of a tenant's logo. */
export const logoKey = (slug: string) => ['tenant', slug, 'logo'] as const;

const tenantQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({ queryKey: tenantKey(slug), queryFn: ({ signal }) => take(api.GET('/v1/tenant', { signal })) });

const logoQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({
    queryKey: logoKey(slug),
    queryFn: async ({ signal }): Promise<Blob | null> => {
      try {
        return await take(api.GET('/v1/tenant/logo', { parseAs: 'blob', signal }));
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'not_found') return null;
        throw error;
      }
    },
  });

/** What the current tenant says about itself. */
export function useTenantFacts() {
  return useQuery(tenantQuery(useTenant()));
}

/** The picture that stands for the current tenant; null when it has none. */
export function useLogo() {
  return useQuery(logoQuery(useTenant()));
}

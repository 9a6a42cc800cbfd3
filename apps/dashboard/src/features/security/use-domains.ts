import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Domain = components['schemas']['Domain'];

/** The key of a tenant's domains. */
export const domainsKey = (slug: string) => ['tenant', slug, 'domains'] as const;

const domainsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({
    queryKey: domainsKey(slug),
    queryFn: async ({ signal }) => (await take(api.GET('/v1/domains', { signal }))).items,
  });

/** The domains of the current tenant, verified or not. */
export function useDomains() {
  return useQuery(domainsQuery(useTenant()));
}

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';

export type Spend = components['schemas']['Spend'];
export type SpendLimits = components['schemas']['SpendLimits'];

const spendKey = (slug: string) => ['tenant', slug, 'spend'] as const;

/** What the current tenant spent on models, and its limits. */
export function useSpend() {
  const { slug, api } = useTenant();
  return useQuery(queryOptions({ queryKey: spendKey(slug), queryFn: ({ signal }) => take(api.GET('/v1/spend', { signal })) }));
}

/** Shows what changing the limits answered. */
export function useShowSpend(): (spend: Spend) => void {
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  return (spend) => queryClient.setQueryData(spendKey(slug), spend);
}

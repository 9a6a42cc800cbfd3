import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';

const actionsKey = (slug: string) => ['tenant', slug, 'actions'] as const;

/** What the tenant's bots can be allowed to do. */
export function useActions() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: actionsKey(slug),
      queryFn: async ({ signal }) => (await take(api.GET('/v1/actions', { signal }))).items,
    }),
  );
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type Trace = components['schemas']['Trace'];

/** How a turn was answered. A turn that has ended never changes. */
export function useTrace(turnId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: ['tenant', slug, 'traces', turnId],
      queryFn: ({ signal }) => take(api.GET('/v1/turns/{turnId}/trace', { params: { path: { turnId } }, signal })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}

import { infiniteQueryOptions, skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Lead = components['schemas']['Lead'];

const leadsKey = (slug: string) => ['tenant', slug, 'leads'] as const;

const leadsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: [...leadsKey(slug), 'list'],
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/v1/leads', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What visitors sent with forms, newest page by page. */
export function useLeads() {
  return useInfiniteQuery(leadsQuery(useTenant()));
}

/** One of them; none as long as none is named. */
export function useLead(leadId: string | undefined) {
  const { slug, api } = useTenant();
  return useQuery({
    queryKey: [...leadsKey(slug), 'one', leadId],
    queryFn:
      leadId === undefined ? skipToken : ({ signal }) => take(api.GET('/v1/leads/{leadId}', { params: { path: { leadId } }, signal })),
  });
}

/** Deletes one for good. */
export function useDeleteLead() {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (leadId: string) => take(api.DELETE('/v1/leads/{leadId}', { params: { path: { leadId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...leadsKey(slug), 'list'] }),
  });
}

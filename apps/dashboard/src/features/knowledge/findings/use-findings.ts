import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components, paths } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';

export type Finding = components['schemas']['Finding'];
export type FindingStatus = Finding['status'];
export type FindingFilters = Pick<NonNullable<paths['/v1/findings']['get']['parameters']['query']>, 'kind' | 'status'>;

/** While documents are being compared it is asked so often what was found. */
const comparingMs = 5_000;

const findingsKey = (slug: string) => ['tenant', slug, 'findings'] as const;

/** Contradictions and duplicates of the current tenant, newest page by page. */
export function useFindings(filters: FindingFilters) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...findingsKey(slug), filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...filters, limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(api.GET('/v1/findings', { params: { query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) => (state.data?.pages[0]?.comparing === true ? comparingMs : false),
    }),
  );
}

/** Dismisses or resolves a finding, or opens it again; then it is on another list. */
export function useDecide({ id }: Finding) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (status: FindingStatus) =>
      take(api.PATCH('/v1/findings/{findingId}', { params: { path: { findingId: id } }, body: { status } })),
    onSuccess: async (_finding, status) => {
      await queryClient.invalidateQueries({ queryKey: findingsKey(slug) });
      toast(say(`findings.told.${status}`));
    },
  });
}

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Invitation = components['schemas']['Invitation'];

/** The key of everything kept about a tenant's invitations. */
export const invitationsKey = (slug: string) => ['tenant', slug, 'invitations'] as const;

const invitationsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: invitationsKey(slug),
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/v1/invitations', { params: { query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The invitations of the current tenant, answered ones too, page by page. */
export function useInvitations() {
  return useInfiniteQuery(invitationsQuery(useTenant()));
}

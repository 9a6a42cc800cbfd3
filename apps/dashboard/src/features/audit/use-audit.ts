import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type AuditEntry = components['schemas']['AuditEntry'];

/** What to show of the audit log; a field that is left out restricts nothing. */
export interface AuditFilters {
  action?: string;
  actor?: string;
  from?: string;
  /** Not included. */
  to?: string;
}

const auditQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>, filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['tenant', slug, 'audit', filters],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/v1/audit-entries', {
          params: { query: { limit: 50, ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What was done in the current tenant, newest page by page. */
export function useAudit(filters: AuditFilters) {
  return useInfiniteQuery(auditQuery(useTenant(), filters));
}

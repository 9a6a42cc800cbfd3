import type { AuditQuery } from '@parley/contract/audit';
import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditFilter, selectAuditPage } from './audit-entries.store.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Lists the audit log, newest entry first. */
export async function listAudit(scope: TenantScope, query: AuditQuery): Promise<Page<AuditEntry>> {
  const before = readIdCursor('auditEntry', query.cursor);
  const entries = await scope.transaction((db) => selectAuditPage(db, toFilter(query), { limit: query.limit + 1, before }));
  return toPage('auditEntry', entries, query.limit);
}

export function toFilter(query: Pick<AuditQuery, 'actor' | 'action' | 'from' | 'to'>): AuditFilter {
  return {
    actorId: query.actor,
    action: query.action,
    from: query.from === undefined ? undefined : new Date(query.from),
    to: query.to === undefined ? undefined : new Date(query.to),
  };
}

import type { TenantId } from '@parley/contract/ids';
import type { EventLog } from '@parley/platform/events/event-log';

/** Where those who watch a tenant's sources listen. */
export function sourcesKey(tenantId: TenantId): string {
  return `sources:${tenantId}`;
}

/** Tells those who watch that some source has changed, or is gone. Call it after the transaction: they ask the database. */
export function announceSources(events: Pick<EventLog, 'signal'>, tenantId: TenantId, what: 'changed' | 'removed'): void {
  events.signal(sourcesKey(tenantId), what);
}

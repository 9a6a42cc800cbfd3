import type { TenantId } from '@parley/contract/ids';
import type { IdentityDb, SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { insertAuditEntry, insertAuditEntryFor } from './audit-entries.store.ts';
import type { NewAuditEntry } from './audit-entry.ts';
import type { AuditTrail } from './audit-trail.ts';

/** Writes down what was done, in the transaction that does it. Name the fields that matter; leave secrets out. */
export function recordAudit(db: TenantDb, trail: AuditTrail, entry: NewAuditEntry): Promise<void> {
  return insertAuditEntry(db, trail, entry);
}

/** Writes into a tenant's log from work that belongs to no tenant: an operator's, or somebody's who is only becoming a member. */
export function recordAuditFor(db: SystemDb | IdentityDb, tenantId: TenantId, trail: AuditTrail, entry: NewAuditEntry): Promise<void> {
  return insertAuditEntryFor(db, tenantId, trail, entry);
}

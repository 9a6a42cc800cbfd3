import type { TenantDb } from '@parley/platform/database/tenancy';
import { type AuditFields, type AuditTrail, changedFields, recordAudit } from '../../audit/public.ts';
import type { Source } from './source.ts';

/** Writes into the audit log that a source was added. Without a trail nobody asked for it in a request, and nothing is written. */
export async function recordAdded(db: TenantDb, trail: AuditTrail | undefined, source: Source): Promise<void> {
  if (trail === undefined) return;
  await recordAudit(db, trail, { action: 'source.added', target: { kind: 'source', id: source.id }, after: auditedSource(source) });
}

/** Writes into the audit log what somebody changed of a source; nothing when nothing changed. */
export async function recordChanged(db: TenantDb, trail: AuditTrail | undefined, before: Source, after: Source): Promise<void> {
  const was = auditedSource(before);
  const changed = changedFields(was, auditedSource(after), Object.keys(was));
  if (trail === undefined || changed === undefined) return;
  await recordAudit(db, trail, { action: 'source.changed', target: { kind: 'source', id: after.id }, ...changed });
}

/** Writes into the audit log that a source was given another file. */
export async function recordReplaced(db: TenantDb, trail: AuditTrail | undefined, before: Source, after: Source): Promise<void> {
  if (trail === undefined) return;
  const told = ({ name, byteSize }: Source): AuditFields => ({ name, byteSize });
  const target = { kind: 'source', id: after.id } as const;
  await recordAudit(db, trail, { action: 'source.replaced', target, before: told(before), after: told(after) });
}

/** Writes into the audit log that a source was removed, and which it was. */
export async function recordRemoved(db: TenantDb, trail: AuditTrail | undefined, source: Source): Promise<void> {
  if (trail === undefined) return;
  await recordAudit(db, trail, { action: 'source.removed', target: { kind: 'source', id: source.id }, before: auditedSource(source) });
}

function auditedSource({ name, kind, url, labels, botIds, enabled, maxAgeDays }: Source): AuditFields {
  return { name, kind, url, labels: [...labels], botIds: botIds && [...botIds], enabled, maxAgeDays };
}

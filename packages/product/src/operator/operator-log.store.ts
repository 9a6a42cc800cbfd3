import { formatId, type Id, type IdKind, newId, type OperatorAuditEntryId, type PersonId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import type { AuditFields, AuditTrail, NewAuditEntry } from '../audit/public.ts';
import type { OperatorEntry } from './operator-entry.ts';

export async function findOperatorName(db: SystemDb, personId: PersonId): Promise<string | undefined> {
  return (await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst())?.name;
}

/** Adds a line to the log of what operators did to the installation and to tenants. */
export async function insertOperatorEntry(db: SystemDb, trail: AuditTrail, entry: NewAuditEntry): Promise<void> {
  await db
    .insertInto('operator_audit_entries')
    .values({
      id: newId('operatorAuditEntry'),
      person_id: trail.actor.id as PersonId | null,
      actor_label: trail.actor.label,
      action: entry.action,
      target_kind: entry.target?.kind ?? null,
      target_id: entry.target === undefined ? null : formatId<IdKind>(entry.target.kind, entry.target.id as Id<IdKind>),
      ip_address: trail.ipAddress,
      user_agent: trail.userAgent,
      request_id: trail.requestId,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    })
    .execute();
}

/** Entries from the newest to the oldest, those older than `before` only. */
export async function selectOperatorEntries(
  db: SystemDb,
  page: { limit: number; before: OperatorAuditEntryId | undefined },
): Promise<OperatorEntry[]> {
  let query = db.selectFrom('operator_audit_entries').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map((row) => ({
    id: row.id,
    occurredAt: row.occurred_at,
    personId: row.person_id,
    label: row.actor_label,
    action: row.action,
    target: row.target_kind === null || row.target_id === null ? null : { kind: row.target_kind, id: row.target_id },
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    before: row.before as AuditFields | null,
    after: row.after as AuditFields | null,
  }));
}

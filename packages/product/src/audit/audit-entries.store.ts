import { type AuditEntryId, formatId, type Id, type IdKind, newId, type TenantId } from '@parley/contract/ids';
import type { AuditEntryRow } from '@parley/platform/database/schema';
import type { IdentityDb, SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AuditEntry, AuditFields, NewAuditEntry } from './audit-entry.ts';
import type { AuditTrail } from './audit-trail.ts';

export async function insertAuditEntry(db: TenantDb, trail: AuditTrail, entry: NewAuditEntry): Promise<void> {
  await db.insertInto('audit_entries').values(toRow(trail, entry)).execute();
}

export async function insertAuditEntryFor(
  db: SystemDb | IdentityDb,
  tenantId: TenantId,
  trail: AuditTrail,
  entry: NewAuditEntry,
): Promise<void> {
  const row = toRow(trail, entry);
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into audit_entries (tenant_id, ${columns}) values (${tenantId}, ${sql.join(Object.values(row))})`.execute(db);
}

/** What to look for; a field left out takes everything. */
export interface AuditFilter {
  actorId: string | undefined;
  action: string | undefined;
  from: Date | undefined;
  to: Date | undefined;
}

/** Entries from the newest to the oldest, those older than `before` only. */
export async function selectAuditPage(
  db: TenantDb,
  filter: AuditFilter,
  page: { limit: number; before: AuditEntryId | undefined },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId);
  if (filter.action !== undefined) query = query.where('action', '=', filter.action);
  if (filter.from !== undefined) query = query.where('occurred_at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('occurred_at', '<', filter.to);
  return (await query.execute()).map(toAuditEntry);
}

function toRow(trail: AuditTrail, entry: NewAuditEntry): Insertable<AuditEntryRow> {
  return {
    id: newId('auditEntry'),
    actor_kind: trail.actor.kind,
    actor_id: trail.actor.id,
    actor_label: trail.actor.label,
    action: entry.action,
    target_kind: entry.target?.kind ?? null,
    target_id: entry.target === undefined ? null : formatId<IdKind>(entry.target.kind, entry.target.id as Id<IdKind>),
    ip_address: trail.ipAddress,
    user_agent: trail.userAgent,
    request_id: trail.requestId,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  };
}

function toAuditEntry(row: Selectable<AuditEntryRow>): AuditEntry {
  return {
    id: row.id,
    occurredAt: row.occurred_at,
    actor: { kind: row.actor_kind, id: row.actor_id, label: row.actor_label },
    action: row.action,
    target: row.target_kind === null || row.target_id === null ? null : { kind: row.target_kind, id: row.target_id },
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    before: row.before as AuditFields | null,
    after: row.after as AuditFields | null,
  };
}

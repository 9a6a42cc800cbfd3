import { newId, type PersonId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import type { AuditFields, AuditTrail } from '../audit/public.ts';

export async function findOperatorName(db: SystemDb, personId: PersonId): Promise<string | undefined> {
  return (await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst())?.name;
}

/** Adds a line to the log of what operators did to the installation. */
export async function insertOperatorEntry(
  db: SystemDb,
  trail: AuditTrail,
  entry: { action: string; before: AuditFields; after: AuditFields },
): Promise<void> {
  await db
    .insertInto('operator_audit_entries')
    .values({
      id: newId('operatorAuditEntry'),
      person_id: trail.actor.id as PersonId | null,
      actor_label: trail.actor.label,
      action: entry.action,
      ip_address: trail.ipAddress,
      user_agent: trail.userAgent,
      request_id: trail.requestId,
      before: JSON.stringify(entry.before),
      after: JSON.stringify(entry.after),
    })
    .execute();
}

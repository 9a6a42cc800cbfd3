import type { PersonId, SupportGrantId, SupportVisitId, TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

export async function insertVisit(
  db: SystemDb,
  visit: {
    tenantId: TenantId;
    id: SupportVisitId;
    grantId: SupportGrantId;
    personId: PersonId;
    operatorName: string;
    enteredAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { tenantId, id, grantId, personId, operatorName, enteredAt, expiresAt } = visit;
  await sql`insert into support_visits (tenant_id, id, support_grant_id, person_id, operator_name, entered_at, expires_at)
    values (${tenantId}, ${id}, ${grantId}, ${personId}, ${operatorName}, ${enteredAt}, ${expiresAt})`.execute(db);
}

/** Ends an operator's visits to a tenant; false when there was none. */
export async function endVisits(db: SystemDb, tenantId: TenantId, personId: PersonId, now: Date): Promise<boolean> {
  const rows = await db
    .updateTable('support_visits')
    .set({ left_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .execute();
  return rows.length > 0;
}

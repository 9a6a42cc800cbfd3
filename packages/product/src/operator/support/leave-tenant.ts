import { AppError } from '@parley/contract/errors';
import type { PersonId, TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor } from '../../audit/public.ts';
import { findTenantById } from '../../tenants/public.ts';
import { endVisits } from './support-visits.store.ts';

/** Ends an operator's visit to a tenant. Whoever is not inside stays outside, and nothing is told. */
export async function leaveTenant(
  { database, now }: { database: Database; now: () => number },
  { tenantId, personId, trail }: { tenantId: TenantId; personId: PersonId; trail: AuditTrail },
): Promise<void> {
  await database.asSystem('let an operator leave a tenant', async (db) => {
    if ((await findTenantById(db, tenantId)) === undefined) throw new AppError('not_found');
    if (!(await endVisits(db, tenantId, personId, new Date(now())))) return;
    await recordAuditFor(db, tenantId, trail, { action: 'support.left', target: { kind: 'tenant', id: tenantId } });
  });
}

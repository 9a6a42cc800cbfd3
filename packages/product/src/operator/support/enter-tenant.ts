import { AppError } from '@parley/contract/errors';
import { newId, type PersonId, type TenantId } from '@parley/contract/ids';
import type { Database, SystemDb } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor } from '../../audit/public.ts';
import { findTenantById, type Tenant } from '../../tenants/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';
import { findOpenGrant, type OpenGrant } from './support-grants.store.ts';
import { endVisits, insertVisit } from './support-visits.store.ts';

/** Whoever looks for longer comes in again, and stands in the tenant's log again. */
const visitMs = 8 * 3_600_000;

export interface EnterDeps {
  readonly database: Database;
  readonly now: () => number;
  /** Writes to the tenant's owners that somebody came in, in the transaction in which it happens. */
  tellOwnersOfSupport(
    db: SystemDb,
    tenant: Tenant,
    entry: { operator: string; reason: string; access: OpenGrant['access'] },
  ): Promise<void>;
}

/** An operator who is inside a tenant now. */
export interface Visit {
  readonly tenant: Tenant;
  readonly grant: OpenGrant;
  readonly expiresAt: Date;
}

/**
 * Lets an operator into a tenant by the leave it gives, tells its audit log and writes to its owners. Without a leave that is open it is
 * `support_not_granted`. The leave alone opens nothing: nobody is inside who does not stand in the log.
 */
export async function enterTenant(
  deps: EnterDeps,
  { tenantId, personId, trail }: { tenantId: TenantId; personId: PersonId; trail: AuditTrail },
): Promise<Visit> {
  const now = new Date(deps.now());
  return deps.database.asSystem('let an operator into a tenant that granted it', async (db) => {
    const tenant = await findTenantById(db, tenantId);
    if (tenant === undefined) throw new AppError('not_found');
    const grant = await findOpenGrant(db, tenantId, now);
    if (grant === undefined) throw new AppError('support_not_granted');
    const expiresAt = new Date(Math.min(grant.expiresAt.getTime(), now.getTime() + visitMs));
    await endVisits(db, tenantId, personId, now);
    const operator = trail.actor.label;
    const visit = { tenantId, id: newId('supportVisit'), grantId: grant.id, personId, operatorName: operator, enteredAt: now, expiresAt };
    await insertVisit(db, visit);
    const { reason, access } = grant;
    const target = { kind: 'supportGrant', id: grant.id } as const;
    await recordAuditFor(db, tenantId, trail, {
      action: 'support.entered',
      target,
      after: { reason, access, expiresAt: expiresAt.toISOString() },
    });
    await insertOperatorEntry(db, trail, {
      action: 'support.entered',
      target: { kind: 'tenant', id: tenantId },
      after: { name: tenant.name, reason, access },
    });
    await deps.tellOwnersOfSupport(db, tenant, { operator, reason, access });
    return { tenant, grant, expiresAt };
  });
}

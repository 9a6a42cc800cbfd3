import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../../audit/public.ts';
import { inviteFirstOwner } from '../../members/public.ts';
import { findTenantById } from '../../tenants/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';

/** Invites the first owner of a tenant once more, or another one: the link sent before was lost, or is too old. */
export async function inviteOwner(
  deps: { database: Database; now: () => number },
  { id, email, trail, dashboard }: { id: TenantId; email: string; trail: AuditTrail; dashboard: URL },
): Promise<void> {
  const tenant = await deps.database.asSystem('find the tenant an owner is invited to', (db) => findTenantById(db, id));
  if (tenant === undefined) throw new AppError('not_found');
  await inviteFirstOwner(deps.database.forTenant(id), deps, { email, trail, dashboard });
  await deps.database.asSystem('record that an owner was invited', (db) =>
    insertOperatorEntry(db, trail, { action: 'tenant.owner_invited', target: { kind: 'tenant', id }, after: { name: tenant.name, email } }),
  );
}

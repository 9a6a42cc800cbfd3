import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../audit/public.ts';
import { changeTenantStatus, ownTenant, type StatusChangeDeps, type Tenant } from '../tenants/public.ts';
import type { Member } from './member.ts';

/**
 * Closes a tenant for its owner, who types its name so that it is not closed by mistake. Its bots fall silent within seconds; the operator
 * can open it again for thirty days.
 */
export async function closeTenant(
  scope: TenantScope,
  deps: StatusChangeDeps,
  { owner, name, reason, trail }: { owner: Member; name: string; reason: string | undefined; trail: AuditTrail },
): Promise<Tenant> {
  if (owner.role.choice.role !== 'owner') throw new AppError('forbidden', { details: { role: 'owner' } });
  const tenant = await scope.transaction(ownTenant);
  if (tenant.name !== name.trim())
    throw new AppError('invalid_request', {
      details: { issues: [{ in: 'body', path: 'name', message: 'is not the name of the tenant' }] },
    });
  return changeTenantStatus(deps, { id: tenant.id, status: 'closed', reason, trail });
}

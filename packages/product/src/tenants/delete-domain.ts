import { AppError } from '@parley/contract/errors';
import type { TenantDomainId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor } from '../audit/public.ts';
import { deleteDomainRow, lockDomain } from './tenant-domains.store.ts';
import { releaseDomain } from './verified-domains.store.ts';

/** Removes a domain and, in the same moment, what it routed. */
export async function deleteDomain(
  { tenantId }: TenantScope,
  deps: { database: Database },
  { trail, id }: { trail: AuditTrail; id: TenantDomainId },
): Promise<void> {
  await deps.database.asSystem('delete a domain', async (db) => {
    const domain = await lockDomain(db, { tenantId, id });
    if (domain === undefined) throw new AppError('not_found');
    await releaseDomain(db, { tenantId, id });
    await deleteDomainRow(db, { tenantId, id });
    await recordAuditFor(db, tenantId, trail, {
      action: 'domain.deleted',
      target: { kind: 'tenantDomain', id },
      before: { domain: domain.domain, purpose: domain.purpose, verified: domain.verifiedAt !== null },
    });
  });
}

import { AppError } from '@parley/contract/errors';
import type { TenantDomainId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import type { ResolveTxt } from '@parley/platform/dns/resolve-txt';
import { type AuditTrail, recordAuditFor } from '../audit/public.ts';
import { recordName, type TenantDomain } from './domain.ts';
import { findDomain, lockDomain, markChecked } from './tenant-domains.store.ts';
import { claimDomain } from './verified-domains.store.ts';

/**
 * Looks for the record of a domain and makes the domain the tenant's. `domain_unverified` when the record is not there (yet), with how
 * many others are; `domain_taken` while another tenant has proven the same domain for the same purpose.
 */
export async function verifyDomain(
  scope: TenantScope,
  deps: { database: Database; resolveTxt: ResolveTxt; now: () => number },
  { trail, id }: { trail: AuditTrail; id: TenantDomainId },
): Promise<TenantDomain> {
  const domain = await scope.transaction((db) => findDomain(db, id));
  if (domain === undefined) throw new AppError('not_found');
  const texts = await deps.resolveTxt(recordName(domain.domain));
  if (!texts.includes(domain.challenge))
    throw new AppError('domain_unverified', { details: { record: recordName(domain.domain), recordsFound: texts.length } });
  const { tenantId } = scope;
  return deps.database.asSystem('verify a domain', async (db) => {
    const current = await lockDomain(db, { tenantId, id });
    if (current === undefined) throw new AppError('not_found');
    if (!(await claimDomain(db, { ...current, tenantId }))) throw new AppError('domain_taken');
    const now = new Date(deps.now());
    const verified = { ...current, verifiedAt: current.verifiedAt ?? now, checkedAt: now, failedChecks: 0 };
    await markChecked(db, { tenantId, id }, verified);
    if (current.verifiedAt === null) {
      const { domain: name, purpose } = current;
      await recordAuditFor(db, tenantId, trail, {
        action: 'domain.verified',
        target: { kind: 'tenantDomain', id },
        after: { domain: name, purpose },
      });
    }
    return verified;
  });
}

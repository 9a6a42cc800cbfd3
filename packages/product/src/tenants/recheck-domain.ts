import type { TenantDomainId } from '@parley/contract/ids';
import type { Database, SystemDb, TenantScope } from '@parley/platform/database/tenancy';
import type { ResolveTxt } from '@parley/platform/dns/resolve-txt';
import { recordAuditFor, systemTrail } from '../audit/public.ts';
import { recordName, type TenantDomain } from './domain.ts';
import { recheckEveryMs } from './find-due-domains.ts';
import { findDomain, lockDomain, markChecked } from './tenant-domains.store.ts';
import { releaseDomain } from './verified-domains.store.ts';

const failuresAllowed = 3;

export interface RecheckDeps {
  readonly database: Database;
  readonly resolveTxt: ResolveTxt;
  readonly now: () => number;
  /** Writes to the tenant's owners that a domain was given up, in the transaction in which it is. */
  tellOfLostDomain(db: SystemDb, tenantId: TenantScope['tenantId'], domain: string): Promise<void>;
}

/**
 * Looks whether a verified domain still carries its record. After three days without it the domain routes nothing any more and has to be
 * proven again. A name server that does not answer proves nothing: the job fails and is tried again.
 */
export async function recheckDomain(scope: TenantScope, deps: RecheckDeps, domainId: TenantDomainId): Promise<void> {
  const domain = await scope.transaction((db) => findDomain(db, domainId));
  if (domain === undefined || !isDue(domain, deps)) return;
  const carriesRecord = (await deps.resolveTxt(recordName(domain.domain))).includes(domain.challenge);
  const place = { tenantId: scope.tenantId, id: domainId };
  await deps.database.asSystem('look at a domain again', async (db) => {
    const current = await lockDomain(db, place);
    if (current === undefined || !isDue(current, deps)) return;
    const failedChecks = carriesRecord ? 0 : current.failedChecks + 1;
    const lost = failedChecks >= failuresAllowed;
    const checkedAt = new Date(deps.now());
    await markChecked(db, place, { verifiedAt: lost ? null : current.verifiedAt, checkedAt, failedChecks: lost ? 0 : failedChecks });
    if (!lost) return;
    await releaseDomain(db, place);
    await recordAuditFor(db, scope.tenantId, systemTrail('the daily look at domains'), {
      action: 'domain.lost',
      target: { kind: 'tenantDomain', id: domainId },
      before: { domain: current.domain, purpose: current.purpose },
    });
    await deps.tellOfLostDomain(db, scope.tenantId, current.domain);
  });
}

function isDue({ verifiedAt, checkedAt }: TenantDomain, { now }: RecheckDeps): boolean {
  return verifiedAt !== null && (checkedAt === null || checkedAt.getTime() <= now() - recheckEveryMs);
}

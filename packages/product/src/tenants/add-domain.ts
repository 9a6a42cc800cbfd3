import type { AddDomainBody } from '@parley/contract/domains';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { requirePlanFeature } from '../plans/public.ts';
import { newChallenge, type TenantDomain } from './domain.ts';
import { countDomains, insertDomain } from './tenant-domains.store.ts';

const maxDomains = 20;

/**
 * Notes a domain and makes up the record that proves it. Nothing is routed before it is verified. To be reached at a name of the
 * installation itself is `domain_reserved`; a domain that was added before is `already_exists`.
 */
export async function addDomain(
  scope: TenantScope,
  deps: { ownDomains: readonly string[] },
  { trail, domain, purpose }: AddDomainBody & { trail: AuditTrail },
): Promise<TenantDomain> {
  if (purpose === 'host' && deps.ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`)))
    throw new AppError('domain_reserved');
  return scope.transaction(async (db) => {
    await requirePlanFeature(db, purpose === 'host' ? 'custom_domain' : 'single_sign_on');
    if ((await countDomains(db)) >= maxDomains) throw new AppError('limit_reached', { details: { limit: maxDomains } });
    const added = await insertDomain(db, { id: newId('tenantDomain'), domain, purpose, challenge: newChallenge() });
    await recordAudit(db, trail, {
      action: 'domain.added',
      target: { kind: 'tenantDomain', id: added.id },
      after: { domain, purpose },
    });
    return added;
  });
}

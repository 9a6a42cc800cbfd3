import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TenantDomain } from './domain.ts';
import { selectDomains } from './tenant-domains.store.ts';

/** The tenant's domains by name, proven or not. */
export function listDomains(scope: TenantScope): Promise<TenantDomain[]> {
  return scope.transaction(selectDomains);
}

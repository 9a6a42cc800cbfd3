import type { Config } from './config.ts';

/** The names this installation is reached at itself: no tenant can be reached there. */
export function ownDomains({ publicUrl, tenantDomain }: Pick<Config, 'publicUrl' | 'tenantDomain'>): string[] {
  return [publicUrl?.hostname, tenantDomain].filter((name) => name !== undefined);
}

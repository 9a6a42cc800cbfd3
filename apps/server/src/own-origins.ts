import type { OwnOrigins } from '@parley/platform/http/require-same-origin';
import type { Config } from './config.ts';

/** The origins this installation is reached at: the one it was told and a tenant's subdomain, else whatever host the request names. */
export function createOwnOrigins({ publicUrl, tenantDomain }: Pick<Config, 'publicUrl' | 'tenantDomain'>): OwnOrigins {
  return (request) => {
    const host = request.header('host');
    if (publicUrl === undefined) return host === undefined ? [] : [`http://${host}`, `https://${host}`];
    const ofTenant = tenantDomain !== undefined && host?.replace(/:\d+$/, '').toLowerCase().endsWith(`.${tenantDomain}`) === true;
    return ofTenant ? [publicUrl.origin, `${publicUrl.protocol}//${host}`] : [publicUrl.origin];
  };
}

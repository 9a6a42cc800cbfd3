import type { OwnOrigins } from '@parley/platform/http/require-same-origin';
import type { TenantDirectory } from '@parley/product/tenants/public';
import type { Config } from './config.ts';

/**
 * The origins this installation is reached at: the one it was told, and the subdomain or the own domain of a tenant if that is what
 * the request names. While it was told none, whatever host the request names.
 */
export function createOwnOrigins(
  { publicUrl, tenantDomain }: Pick<Config, 'publicUrl' | 'tenantDomain'>,
  directory: Pick<TenantDirectory, 'byHost'>,
): OwnOrigins {
  return async (request) => {
    const host = request.header('host')?.toLowerCase();
    if (publicUrl === undefined) return host === undefined ? [] : [`http://${host}`, `https://${host}`];
    if (host === undefined || host === publicUrl.host) return [publicUrl.origin];
    const name = host.replace(/:\d+$/, '');
    const ofTenant = tenantDomain !== undefined && name.endsWith(`.${tenantDomain}`);
    const isOwn = ofTenant || (await directory.byHost(name)) !== undefined;
    return isOwn ? [publicUrl.origin, `${publicUrl.protocol}//${host.replace(/:(?:80|443)$/, '')}`] : [publicUrl.origin];
  };
}

import { AppError } from '@parley/contract/errors';
import { parseId, type TenantId } from '@parley/contract/ids';
import type { RouteRequest } from '@parley/platform/http/route';
import type { TenantDirectory } from '@parley/product/tenants/public';

export interface TenantNamingDeps {
  directory: TenantDirectory;
  /** `parley.example` when tenants are reached at `acme.parley.example`. */
  tenantDomain: string | undefined;
}

/** A tenant as a request names it: its id, or undefined when no tenant has that name. */
type NamedTenant = TenantId | undefined;

const slug = /^[a-z0-9-]{1,60}$/;
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const address = /^[\d.]+$/;

/**
 * Every tenant the request names, in the order in which they count: subdomain, own domain, path, `Parley-Tenant`. To be named grants
 * nothing. A `Parley-Tenant` that is empty or was sent twice is `tenant_required`.
 */
export async function namedTenants(deps: TenantNamingDeps, request: RouteRequest): Promise<NamedTenant[]> {
  const named = [await fromHost(deps, request)];
  if (request.tenantInPath !== undefined) named.push({ tenantId: await bySlug(deps, request.tenantInPath) });
  const header = request.header('parley-tenant');
  if (header !== undefined) named.push({ tenantId: await fromHeader(deps, header) });
  return named.flatMap((each) => (each === undefined ? [] : [each.tenantId]));
}

async function fromHost(
  { directory, tenantDomain }: TenantNamingDeps,
  request: RouteRequest,
): Promise<{ tenantId: NamedTenant } | undefined> {
  const host = (request.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
  if (tenantDomain !== undefined && host.endsWith(`.${tenantDomain}`))
    return { tenantId: await bySlug({ directory }, host.slice(0, -tenantDomain.length - 1)) };
  if (host === tenantDomain || !hostName.test(host) || address.test(host)) return undefined;
  const tenantId = await directory.byHost(host);
  // The installation may be reached under any name; only a tenant's own domain says something.
  return tenantId === undefined ? undefined : { tenantId };
}

async function fromHeader(deps: Pick<TenantNamingDeps, 'directory'>, header: string): Promise<NamedTenant> {
  // A header sent twice arrives as one with a comma.
  if (header === '' || header.includes(',')) throw new AppError('tenant_required', { details: { reason: 'header' } });
  return parseId('tenant', header) ?? bySlug(deps, header);
}

async function bySlug({ directory }: Pick<TenantNamingDeps, 'directory'>, text: string): Promise<NamedTenant> {
  return slug.test(text) ? directory.bySlug(text) : undefined;
}

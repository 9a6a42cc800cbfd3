import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { Database } from '@parley/platform/database/tenancy';
import type { PersonCaller, TenantCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { type ApiKeyAuthenticator, type Memberships, type Operators, requireSsoRules } from '@parley/product/identity/public';
import { recordSupportUse } from '@parley/product/operator/public';
import type { TenantStatuses } from '@parley/product/tenants/public';
import { readCredential } from './authenticate-credential.ts';
import { authenticatePerson, type PersonDeps } from './authenticate-person.ts';
import { namedTenants, type TenantNamingDeps } from './authenticate-tenant.ts';

export interface PermissionDeps extends PersonDeps, TenantNamingDeps {
  database: Database;
  apiKeys: ApiKeyAuthenticator;
  statuses: TenantStatuses;
  memberships: Memberships;
  operators: Operators;
}

/** What a request asks for. */
interface Asked {
  readonly permission: Permission;
  /** Whether it only takes access away. */
  readonly reducesAccess: boolean;
}

/** Whoever acts for a tenant with a permission: one of its API keys, a member, or an operator whom it let in. */
export async function authenticatePermission(deps: PermissionDeps, request: RouteRequest, asked: Asked): Promise<TenantCaller> {
  const credential = readCredential(request);
  if (credential.carrier === 'bearer' && credential.kind === 'api_key') return byApiKey(deps, request, credential.text, asked.permission);
  return asMember(deps, request, await authenticatePerson(deps, request), asked);
}

async function byApiKey(deps: PermissionDeps, request: RouteRequest, token: string, permission: Permission): Promise<TenantCaller> {
  const { tenantId, apiKeyId, label, permissions, bots } = await deps.apiKeys.authenticate(token, permission);
  for (const named of await namedTenants(deps, request)) if (named !== tenantId) throw new AppError('not_found');
  return { scope: deps.database.forTenant(tenantId, { bots }), tenantId, actor: { kind: 'api_key', apiKeyId, label }, permissions };
}

async function asMember(
  deps: PermissionDeps,
  request: RouteRequest,
  person: PersonCaller,
  { permission, reducesAccess }: Asked,
): Promise<TenantCaller> {
  const [first, ...others] = await namedOnce(deps, request);
  const membership = first === undefined ? undefined : await deps.memberships.of(person.personId, first);
  if (first === undefined || membership === undefined) throw new AppError('not_found');
  // After the membership, so that nobody learns which names belong to one tenant that is not theirs.
  if (others.some((other) => other !== first)) throw new AppError('tenant_required', { details: { reason: 'contradiction' } });
  const { actor, role, permissions, connections } = membership;
  if (role === undefined) await deps.operators.require(person);
  else requireSsoRules(person, { ssoRequired: (await deps.statuses.standingOf(first))?.ssoRequired ?? true, role, connections });
  await deps.statuses.requireOpen(first, permission, { owner: role === 'owner', reducesAccess });
  if (!permissions.has(permission)) throw new AppError('forbidden', { details: { permission } });
  const scope = deps.database.forTenant(first);
  await recordSupportUse(scope, { actor, request, permission });
  return { scope, tenantId: first, actor, permissions };
}

async function namedOnce(deps: PermissionDeps, request: RouteRequest): Promise<(TenantId | undefined)[]> {
  const named = await namedTenants(deps, request);
  if (named.length === 0) throw new AppError('tenant_required', { details: { reason: 'absent' } });
  return named;
}

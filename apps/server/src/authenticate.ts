import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { Database } from '@parley/platform/database/tenancy';
import type { Authenticate } from '@parley/platform/http/answer-request';
import { isLocalRequest } from '@parley/platform/http/is-local-request';
import type { RouteRequest } from '@parley/platform/http/route';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { resolveVisitor } from '@parley/product/conversations/public';
import type { ApiKeyAuthenticator } from '@parley/product/identity/public';
import type { TenantStatuses } from '@parley/product/tenants/public';

export interface AuthenticateDeps {
  database: Database;
  signer: TokenSigner;
  statuses: TenantStatuses;
  apiKeys: ApiKeyAuthenticator;
  metricsToken: string | undefined;
}

/** The one place where a request's credential becomes a caller with a tenant. */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return {
    async permission(request, permission) {
      const { tenantId, apiKeyId, label, permissions } = await deps.apiKeys.authenticate(bearerToken(request), permission);
      return { scope: deps.database.forTenant(tenantId), tenantId, actor: { kind: 'api_key', apiKeyId, label }, permissions };
    },
    async visitor(request) {
      const claims = await resolveVisitor(deps, { token: bearerToken(request), origin: request.origin });
      return { scope: deps.database.forTenant(claims.tenantId), ...claims };
    },
    async operations(request) {
      if (deps.metricsToken === undefined) {
        if (!isLocalRequest(request)) throw new AppError('unauthenticated');
      } else if (!sameText(bearerToken(request), deps.metricsToken)) {
        throw new AppError('unauthenticated');
      }
    },
    person: () => Promise.reject(new AppError('unauthenticated')),
    operator: () => Promise.reject(new AppError('unauthenticated')),
  };
}

function bearerToken(request: RouteRequest): string {
  const match = /^Bearer ([\w.~+/=-]{1,4000})$/i.exec(request.header('authorization') ?? '');
  if (match?.[1] === undefined) throw new AppError('unauthenticated');
  return match[1];
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

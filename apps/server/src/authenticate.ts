import type { Authenticate } from '@parley/platform/http/answer-request';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { requireOpenLink, resolveVisitor } from '@parley/product/conversations/public';
import { bearerToken } from './authenticate-credential.ts';
import { authenticateOperations } from './authenticate-operations.ts';
import { authenticatePermission, type PermissionDeps } from './authenticate-permission.ts';
import { authenticatePerson } from './authenticate-person.ts';

export interface AuthenticateDeps extends PermissionDeps {
  signer: TokenSigner;
  metricsToken: string | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** How each kind of access turns a request's credential into a caller. */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return {
    permission: (request, permission, options) => authenticatePermission(deps, request, { permission, ...options }),
    person: (request) => authenticatePerson(deps, request),
    async operator(request) {
      const person = await authenticatePerson(deps, request);
      await deps.operators.require(person);
      return person;
    },
    async visitor(request) {
      const claims = await resolveVisitor(deps, { token: bearerToken(request), origin: request.origin });
      const scope = deps.database.forTenant(claims.tenantId);
      if (claims.previewLinkId !== undefined) await requireOpenLink(scope, claims.previewLinkId, new Date(deps.now()));
      return { scope, ...claims };
    },
    operations: (request) => authenticateOperations(deps.metricsToken, request),
  };
}

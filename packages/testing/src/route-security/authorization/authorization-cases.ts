import assert from 'node:assert/strict';
import type { ErrorCode } from '@parley/contract/errors';
import { isPermission } from '@parley/contract/permissions';
import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import type { CaseBody } from '../credential-cases.ts';
import { fromOutside, pageOf } from '../credentials.ts';
import { expectLetIn } from '../expect-let-in.ts';
import { toRequest } from '../request-parts.ts';
import { actorOf, type BuiltRequest, type RequestBuilder, type SecurityTenant, type SecurityWorld } from '../security-world.ts';
import { type CheckedAnswer, sendChecked } from '../send-checked.ts';
import { type AuthorizationMatrix, allCallerKinds, type CallerKind, type Verdict } from './caller-kinds.ts';
import { credentialOfKind } from './credential-of-kind.ts';

/** Sends a route a valid request as each caller and compares the answer with what was reviewed. */
export function authorizationCases<Tenant extends SecurityTenant>(
  route: Route,
  build: RequestBuilder<Tenant>,
  matrix: AuthorizationMatrix,
): CaseBody<Tenant>[] {
  const key = routeKey(route);
  const reviewed = matrix.get(key);
  if (reviewed === undefined)
    return [
      {
        name: 'stands in docs/authorization.md (write it anew with: npm run openapi)',
        run: () => Promise.reject(new Error(`nobody reviewed who may call ${key}`)),
      },
    ];
  let refused: Promise<BuiltRequest> | undefined;
  return allCallerKinds.map((kind) => {
    const verdict = reviewed[kind];
    return {
      name: verdict === 'yes' ? `lets in: ${kind}` : `answers ${verdict}: ${kind}`,
      async run(world) {
        const tenant = kind === 'owner, suspended' && route.access !== 'public' ? world.suspended : world.acme;
        if (verdict !== 'yes') {
          // Nothing is used up by who is refused, so one request does for all.
          refused ??= Promise.resolve(build(actorOf(world.acme)));
          expectRefused(await sendAs(world, route, await refused, kind), codeOf(route, kind, verdict), verdict);
          return;
        }
        const answer = await sendAs(world, route, await build(actorOf(tenant)), kind, tenant);
        if (route.access === 'public' || kind === 'person' || kind === 'visitor' || kind === 'monitoring')
          assert.equal(answer.status, route.success.status, answer.text.slice(0, 300));
        else expectLetIn(answer, route);
      },
    };
  });
}

async function sendAs<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  built: BuiltRequest,
  kind: CallerKind,
  reader?: Tenant,
) {
  const usesUp = route.method !== 'get' && (route.access === 'public' || route.access === 'person');
  const credential = await credentialOfKind(world, kind, usesUp ? 'new' : 'any');
  const headers = { ...fromOutside, ...pageOf(world, route), ...credential };
  return sendChecked(world, route, toRequest(route, built, { baseUrl: world.baseUrl, headers }), reader);
}

function codeOf({ access }: Route, kind: CallerKind, verdict: Exclude<Verdict, 'yes'>): ErrorCode {
  if (verdict !== '403') return verdict === '401' ? 'unauthenticated' : 'not_found';
  return kind === 'owner, suspended' && isPermission(access) ? 'tenant_suspended' : 'forbidden';
}

function expectRefused({ status, code, text }: CheckedAnswer, expected: ErrorCode, verdict: Verdict): void {
  assert.deepEqual([String(status), code], [verdict, expected], text.slice(0, 300));
}

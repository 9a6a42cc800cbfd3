import assert from 'node:assert/strict';
import { isPermission, type Permission } from '@parley/contract/permissions';
import type { Route } from '@parley/platform/http/route';
import type { CaseBody } from './credential-cases.ts';
import { allBut, foreignSites, fromThisSite } from './credentials.ts';
import { expectLetIn } from './expect-let-in.ts';
import { toRequest, unknownId } from './request-parts.ts';
import type { BuiltRequest, CredentialHeaders, RequestBuilder, SecurityTenant, SecurityWorld } from './security-world.ts';
import { actorOf } from './security-world.ts';
import type { CheckedAnswer } from './send-checked.ts';
import { sendChecked } from './send-checked.ts';

/** People may do what they hold where they belong, and no more, by whichever way they come. */
export function principalCases<Tenant extends SecurityTenant>(route: Route, build: RequestBuilder<Tenant>): CaseBody<Tenant>[] {
  if (isPermission(route.access)) return tenantCases(route, build, route.access);
  if (route.access === 'person') return route.method === 'get' ? [] : [browserCase(route, build, ({ acme }) => acme.personCredential())];
  return [];
}

/** Sends a request that acme may make, with somebody's credential. */
function sendAs<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  built: BuiltRequest,
  credential: CredentialHeaders,
): Promise<CheckedAnswer> {
  return sendChecked(world, route, toRequest(route, built, { baseUrl: world.baseUrl, headers: credential }), world.acme);
}

function tenantCases<Tenant extends SecurityTenant>(
  route: Route,
  build: RequestBuilder<Tenant>,
  permission: Permission,
): CaseBody<Tenant>[] {
  const judged = (who: string, allowed: boolean, held: readonly Permission[]): CaseBody<Tenant> => ({
    name: allowed ? `lets in ${who}` : `refuses ${who}`,
    async run(world) {
      const answer = await sendAs(world, route, await build(actorOf(world.acme)), await world.acme.memberCredential(held));
      if (allowed) expectLetIn(answer, route);
      else assert.deepEqual([answer.status, answer.code], [403, 'forbidden'], answer.text.slice(0, 300));
    },
  });
  return [
    judged(`a member whose own role holds ${permission} alone`, true, [permission]),
    judged(`a member whose own role holds all but ${permission}`, false, allBut(permission)),
    strangersCase(route, build),
    {
      name: 'asks a member which tenant is meant',
      async run(world) {
        const { 'parley-tenant': _, ...unnamed } = await world.acme.memberCredential('owner');
        const answer = await sendAs(world, route, await build(actorOf(world.acme)), unnamed);
        assert.deepEqual([answer.status, answer.code], [400, 'tenant_required'], answer.text.slice(0, 300));
      },
    },
    ...(route.method === 'get' ? [] : [browserCase(route, build, ({ acme }: SecurityWorld<Tenant>) => acme.browserCredential())]),
  ];
}

function strangersCase<Tenant extends SecurityTenant>(route: Route, build: RequestBuilder<Tenant>): CaseBody<Tenant> {
  return {
    name: 'answers those who are no members as if the tenant did not exist',
    async run(world) {
      const { acme, globex } = world;
      const named = { 'parley-tenant': actorOf(acme).id('tenant') };
      const strangers = [
        { ...(await acme.personCredential()), ...fromThisSite },
        await globex.memberCredential('owner'),
        await world.supportCredential(globex, 'write'),
        await world.supportCredential(acme, 'none'),
      ];
      // Nothing is used up by who is refused, so one request does for all.
      const built = await build(actorOf(acme));
      for (const stranger of strangers) {
        const foreign = await sendAs(world, route, built, { ...stranger, ...named });
        const missing = await sendAs(world, route, built, { ...stranger, 'parley-tenant': unknownId('tenant') });
        assert.deepEqual([foreign.status, foreign.code], [404, 'not_found'], foreign.text.slice(0, 300));
        assert.equal(foreign.fingerprint, missing.fingerprint, 'a foreign tenant can be told from one that never existed');
      }
    },
  };
}

function browserCase<Tenant extends SecurityTenant>(
  route: Route,
  build: RequestBuilder<Tenant>,
  cookie: (world: SecurityWorld<Tenant>) => Promise<CredentialHeaders>,
): CaseBody<Tenant> {
  return {
    name: 'refuses what another site makes the browser of somebody send who signed in',
    async run(world) {
      const [built, held] = [await build(actorOf(world.acme)), await cookie(world)];
      for (const site of foreignSites) {
        const answer = await sendAs(world, route, built, { ...held, ...site });
        assert.equal(answer.code, 'cross_site_request', `with ${JSON.stringify(site)}: ${answer.text.slice(0, 300)}`);
      }
      expectLetIn(await sendAs(world, route, built, { ...held, ...fromThisSite }), route);
    },
  };
}

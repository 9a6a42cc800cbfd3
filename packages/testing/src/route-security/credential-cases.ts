import assert from 'node:assert/strict';
import { isPermission, isReading } from '@parley/contract/permissions';
import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { byTurns } from './by-turns.ts';
import { allBut, credentialFor, foreignSites, fromOutside, garbageCredentials, keyCredential, tampered } from './credentials.ts';
import { toRequest } from './request-parts.ts';
import { actorOf, type BuiltRequest, type RequestBuilder, type SecurityTenant, type SecurityWorld } from './security-world.ts';
import { type CheckedAnswer, sendChecked } from './send-checked.ts';

/** What a case does, given the world it does it in. */
export interface CaseBody<Tenant extends SecurityTenant> {
  readonly name: string;
  run(world: SecurityWorld<Tenant>): Promise<void>;
}

type Attempt<Tenant extends SecurityTenant> = (
  world: SecurityWorld<Tenant>,
  headers: Readonly<Record<string, string>>,
) => Promise<CheckedAnswer>;

function foreignSiteCase<Tenant extends SecurityTenant>(attempt: Attempt<Tenant>): CaseBody<Tenant> {
  return {
    name: 'refuses what another site makes a browser send',
    async run(world) {
      for (const headers of foreignSites) {
        const { code, text } = await attempt(world, headers);
        assert.equal(code, 'cross_site_request', `with ${JSON.stringify(headers)}: ${text.slice(0, 300)}`);
      }
    },
  };
}

/**
 * Nobody calls a route without the one credential it asks for. `most` is how many senseless credentials a route that takes none is
 * called with, each time with a request made anew.
 */
export function credentialCases<Tenant extends SecurityTenant>(
  route: Route,
  build: RequestBuilder<Tenant>,
  most?: number,
): CaseBody<Tenant>[] {
  const send = (world: SecurityWorld<Tenant>, built: BuiltRequest, headers: Readonly<Record<string, string>>) =>
    sendChecked(
      world,
      route,
      toRequest(route, built, { baseUrl: world.baseUrl, headers }),
      route.access === 'public' ? world.acme : undefined,
    );
  const attempt: Attempt<Tenant> = async (world, headers) => send(world, await build(actorOf(world.acme)), headers);
  // Nothing is used up by who is refused, so one request does for all.
  let kept: Promise<BuiltRequest> | undefined;
  const refused = async (
    world: SecurityWorld<Tenant>,
    headers: Readonly<Record<string, string>>,
    statuses: readonly number[],
    what: string,
  ) => {
    kept ??= Promise.resolve(build(actorOf(world.acme)));
    const answer = await send(world, await kept, { ...fromOutside, ...headers });
    assert.ok(statuses.includes(answer.status), `${what} was answered ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };

  if (route.access === 'public') {
    return [
      ...(route.sameOrigin ? [foreignSiteCase(attempt)] : []),
      {
        name: 'is not disturbed by a credential it does not need',
        async run(world) {
          const credential = await credentialFor(world, route, actorOf(world.acme));
          const { status } = await attempt(world, credential);
          for (const authorization of byTurns(garbageCredentials, routeKey(route), most)) {
            assert.equal((await attempt(world, { ...credential, authorization })).status, status, `with ${authorization.slice(0, 60)}`);
          }
        },
      },
    ];
  }

  const cases: CaseBody<Tenant>[] = [
    {
      name: 'refuses what is no credential',
      async run(world) {
        for (const authorization of garbageCredentials) await refused(world, { authorization }, [401], authorization.slice(0, 60));
        const credential = await credentialFor(world, route, actorOf(world.acme));
        for (const headers of tampered(credential)) await refused(world, headers, [401], 'a tampered credential');
      },
    },
    {
      name: 'takes the public id of a bot for no credential',
      async run(world) {
        await refused(world, { authorization: `Bearer ${actorOf(world.acme).id('bot')}` }, [401], "a bot's public id");
      },
    },
  ];
  const { access } = route;
  if (access !== 'visitor' && !isPermission(access)) return cases;
  if (isPermission(access)) {
    cases.push({
      name: `refuses a key without ${access}`,
      async run(world) {
        const acme = actorOf(world.acme);
        assert.equal((await refused(world, await keyCredential(acme, allBut(access)), [403], `a key without ${access}`)).code, 'forbidden');
        await refused(world, await keyCredential(acme, []), [403], 'a key without any permission');
      },
    });
  }
  const reads = isPermission(access) && isReading(access);
  cases.push({
    name: reads ? 'may still be called for a suspended tenant' : 'refuses a suspended tenant',
    async run(world) {
      const actor = actorOf(world.suspended);
      const built = await build(actor);
      const headers = await credentialFor(world, route, actor, built);
      const request = toRequest(route, built, { baseUrl: world.baseUrl, headers });
      const answer = await sendChecked(world, route, request, reads ? world.suspended : undefined);
      const expected = reads ? [route.success.status, undefined] : [403, 'tenant_suspended'];
      assert.deepEqual([answer.status, answer.code], expected, answer.text.slice(0, 300));
    },
  });
  return cases;
}

import assert from 'node:assert/strict';
import type { Route } from '@parley/platform/http/route';
import type { CaseBody } from './credential-cases.ts';
import { credentialFor } from './credentials.ts';
import type { IdPlace } from './request-parts.ts';
import { findIds, replaceAt, toRequest, unknownId } from './request-parts.ts';
import type { BuiltRequest, RequestBuilder, SecurityActor, SecurityTenant, SecurityWorld } from './security-world.ts';
import { actorOf } from './security-world.ts';
import { sendChecked } from './send-checked.ts';

/** What belongs to somebody else is answered exactly like what never existed, and comes to no harm. */
export function ownershipCases<Tenant extends SecurityTenant>(route: Route, build: RequestBuilder<Tenant>): CaseBody<Tenant>[] {
  const succeeds: CaseBody<Tenant> = {
    name: 'answers its owner, without a word of anybody else',
    async run(world) {
      for (const tenant of [world.acme, world.globex]) await expectSuccess(world, route, await build(actorOf(tenant)), actorOf(tenant));
    },
  };
  const unknown: CaseBody<Tenant> = {
    name: 'finds nothing under an id that nobody has',
    async run(world) {
      const acme = actorOf(world.acme);
      const built = await build(acme);
      for (const place of findIds(built)) {
        const answer = await send(world, route, replaceAt(built, place, unknownId(place.kind)), acme);
        expectNothing(place, answer.status, answer.text);
      }
    },
  };
  if (route.access === 'public' || route.access === 'operations' || route.access === 'operator') return [succeeds, unknown];

  const cases: CaseBody<Tenant>[] = [
    succeeds,
    unknown,
    {
      name: "answers another tenant's ids like ids that nobody has, and leaves them alone",
      run: (world) => attack(world, route, build, actorOf(world.acme), actorOf(world.globex)),
    },
    {
      name: "answers another tenant's request, given with one's own credential, with not_found",
      async run(world) {
        const owner = actorOf(world.acme);
        const built = await build(owner);
        if (!findIds(built).some((place) => place.part === 'params')) return;
        const answer = await send(world, route, built, actorOf(world.globex));
        assert.deepEqual([answer.status, answer.code], [404, 'not_found'], answer.text.slice(0, 300));
        await expectSuccess(world, route, built, owner);
      },
    },
  ];
  if (route.access === 'visitor') {
    cases.push({
      name: "answers another visitor's ids like ids that nobody has, and leaves them alone",
      run: (world) => attack(world, route, build, actorOf(world.acme, world.acme.otherVisitor), actorOf(world.acme)),
    });
  }
  return cases;
}

/** Puts each of the owner's ids into the attacker's own, otherwise right request. */
async function attack<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  build: RequestBuilder<Tenant>,
  owner: SecurityActor<Tenant>,
  attacker: SecurityActor<Tenant>,
): Promise<void> {
  const owned = await build(owner);
  const own = await build(attacker);
  const ownPlaces = findIds(own);
  for (const place of findIds(owned)) {
    const same = ownPlaces.find((candidate) => candidate.part === place.part && candidate.path.join() === place.path.join());
    assert.ok(same, `the builder of ${route.path} gives ${place.part} ${place.path.join('.')} to one actor only`);
    if (same.id === place.id) continue;
    const foreign = await send(world, route, replaceAt(own, place, place.id), attacker);
    const missing = await send(world, route, replaceAt(own, place, unknownId(place.kind)), attacker);
    expectNothing(place, foreign.status, foreign.text);
    assert.equal(
      foreign.fingerprint,
      missing.fingerprint,
      `a foreign ${place.kind} in ${place.part} can be told from one that never existed`,
    );
    if (foreign.status < 400) assert.equal(foreign.text, missing.text, `a foreign ${place.kind} in ${place.part} changes the answer`);
  }
  await expectSuccess(world, route, owned, owner);
}

function expectNothing(place: IdPlace, status: number, text: string): void {
  // A list filtered by an id that is not there may be empty instead.
  const allowed = place.part === 'query' ? [404, 200] : [404];
  assert.ok(
    allowed.includes(status),
    `an id of ${place.kind} in ${place.part} at ${place.path.join('.')} was answered ${status} ${text.slice(0, 300)}`,
  );
}

async function send<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  built: BuiltRequest,
  actor: SecurityActor<Tenant>,
) {
  const headers = await credentialFor(world, route, actor, built);
  return sendChecked(world, route, toRequest(route, built, { baseUrl: world.baseUrl, headers }), actor.tenant);
}

async function expectSuccess<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  built: BuiltRequest,
  actor: SecurityActor<Tenant>,
): Promise<void> {
  const answer = await send(world, route, built, actor);
  assert.equal(answer.status, route.success.status, `its owner was answered ${answer.status} ${answer.text.slice(0, 500)}`);
}

import assert from 'node:assert/strict';
import { concernsBots, isPermission } from '@parley/contract/permissions';
import type { Route } from '@parley/platform/http/route';
import type { CaseBody } from './credential-cases.ts';
import { findIds, replaceAt, toRequest, unknownId } from './request-parts.ts';
import type { BuiltRequest, RequestBuilder, SecurityTenant, SecurityWorld } from './security-world.ts';
import { actorOf } from './security-world.ts';
import type { CheckedAnswer } from './send-checked.ts';
import { sendChecked } from './send-checked.ts';

/** What belongs to one bot. */
const kindsOfBots = ['bot', 'botVersion', 'conversation', 'turn', 'message'] as const;

/** A key that is restricted to some bots reaches nothing of another, and everything of its own. */
export function restrictionCases<Tenant extends SecurityTenant>(route: Route, build: RequestBuilder<Tenant>): CaseBody<Tenant>[] {
  const { access } = route;
  if (!isPermission(access) || !concernsBots(access)) return [];
  const send = async (world: SecurityWorld<Tenant>, built: BuiltRequest, bot: 'own' | 'other'): Promise<CheckedAnswer> => {
    const headers = { authorization: `Bearer ${await world.acme.restrictedKey([access, ...(built.also ?? [])], bot)}` };
    return sendChecked(world, route, toRequest(route, built, { baseUrl: world.baseUrl, headers }), world.acme);
  };
  const ofBots = (built: BuiltRequest) => findIds(built).filter(({ kind }) => (kindsOfBots as readonly string[]).includes(kind));
  return [
    {
      name: 'shows a key that is restricted to another bot nothing of this one',
      async run(world) {
        const built = await build(actorOf(world.acme));
        const answer = await send(world, built, 'other');
        const { acme } = world;
        for (const kind of kindsOfBots) {
          for (const id of [acme.ids[kind], acme.visitor.ids[kind], acme.otherVisitor.ids[kind]])
            assert.ok(id === undefined || answer.status >= 400 || !answer.text.includes(id), `shows ${id}: ${answer.text.slice(0, 300)}`);
        }
        for (const place of ofBots(built)) {
          const missing = await send(world, replaceAt(built, place, unknownId(place.kind)), 'other');
          const what = `a ${place.kind} out of reach can be told from one that never existed`;
          assert.deepEqual([answer.status, answer.fingerprint], [missing.status, missing.fingerprint], what);
          if (answer.status < 400) assert.equal(answer.text, missing.text, what);
        }
      },
    },
    {
      name: 'lets in a key that is restricted to this bot',
      async run(world) {
        const built = await build(actorOf(world.acme));
        if (ofBots(built).length === 0) return;
        const answer = await send(world, built, 'own');
        assert.equal(answer.status, route.success.status, answer.text.slice(0, 300));
      },
    },
  ];
}

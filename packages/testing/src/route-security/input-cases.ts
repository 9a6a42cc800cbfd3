import assert from 'node:assert/strict';
import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { byTurns } from './by-turns.ts';
import type { CaseBody } from './credential-cases.ts';
import { credentialFor } from './credentials.ts';
import { findIds, replaceAt, stringsIn, toRequest } from './request-parts.ts';
import type { BuiltRequest, CredentialHeaders, RequestBuilder, SecurityTenant, SecurityWorld } from './security-world.ts';
import { actorOf } from './security-world.ts';
import type { CheckedAnswer } from './send-checked.ts';
import { sendChecked } from './send-checked.ts';

const defaultMaxBodyBytes = 256 * 1024;
const brokenIds = [
  'x',
  'null',
  '0',
  '-1',
  '1 or 1=1',
  "'; drop table bots; --",
  '../../etc/passwd',
  '__proto__',
  'ten_',
  '💥',
  'a'.repeat(3_000),
];
const rawBrokenIds = ['%00', '%zz', '%ff', '%ED%A0%80', '%2e%2e%2f', ';', '*'];
const wrongContentTypes = [
  ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
  ...['application/json; charset=utf-16', 'garbage', 'application/octet-stream'],
];
const wrongBodies = [
  '{',
  '}',
  'null',
  '[]',
  '"text"',
  '1',
  'NaN',
  "{'a':1}",
  '{"a":1}{"a":1}',
  '{"__proto__":{"a":1}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
];
const ownerFields: readonly (readonly [string, unknown])[] = [
  ['tenantId', 'ten_01h455vb4pex5vsknk084sn02q'],
  ['tenant_id', '018f0000-0000-7000-8000-000000000000'],
  ['id', 'bot_01h455vb4pex5vsknk084sn02q'],
  ['createdAt', '2020-01-01T00:00:00Z'],
  ['permissions', ['tenant.write']],
];

/**
 * Whatever is sent by somebody who may call the route, the answer says what is wrong with it. `most` is how many values of a kind
 * are tried at one place.
 */
export function inputCases<Tenant extends SecurityTenant>(route: Route, build: RequestBuilder<Tenant>, most?: number): CaseBody<Tenant>[] {
  const key = routeKey(route);
  const types = byTurns(wrongContentTypes, key, most);
  const cases: CaseBody<Tenant>[] = [];
  if (route.params || route.query || route.body) {
    cases.push({ name: 'refuses ids that are none', run: (world) => sendBrokenIds(attempts(world, route, build), key, most) });
  }
  if (route.body) {
    cases.push(
      { name: 'refuses every other content type', run: (world) => sendWrongTypes(attempts(world, route, build), types) },
      {
        name: 'refuses a body that is not what it should be',
        run: (world) => sendWrongBodies(attempts(world, route, build), route, byTurns(wrongBodies, key, most)),
      },
      { name: 'refuses text that a database cannot hold', run: (world) => sendHostileText(attempts(world, route, build)) },
      {
        name: 'refuses a body over its limit',
        run: (world) => sendTooMuch(attempts(world, route, build), route.maxBodyBytes ?? defaultMaxBodyBytes),
      },
      { name: 'refuses fields that only Parley may set', run: (world) => sendOwnerFields(attempts(world, route, build), route) },
    );
  }
  if (route.bytes) {
    const { contentTypes, maxBytes } = route.bytes;
    if (contentTypes) {
      const others = types.filter((type) => !contentTypes.includes(type.split(';', 1)[0] ?? ''));
      cases.push({ name: 'refuses every other content type', run: (world) => sendWrongTypes(attempts(world, route, build), others) });
    }
    cases.push({ name: 'refuses a body over its limit', run: (world) => sendTooMuch(attempts(world, route, build), maxBytes) });
  }
  return cases;
}

interface Attempts {
  build(): Promise<BuiltRequest>;
  send(
    built: BuiltRequest,
    options?: { headers?: Record<string, string>; encode?: boolean; rawBody?: string | Uint8Array<ArrayBuffer> },
  ): Promise<CheckedAnswer>;
}

function attempts<Tenant extends SecurityTenant>(world: SecurityWorld<Tenant>, route: Route, build: RequestBuilder<Tenant>): Attempts {
  const acme = actorOf(world.acme);
  // Nothing comes of what is refused, so one credential does for all.
  let held: Promise<CredentialHeaders> | undefined;
  return {
    build: async () => build(acme),
    async send(built, { headers = {}, ...options } = {}) {
      held ??= credentialFor(world, route, acme, built);
      const credential = await held;
      return sendChecked(
        world,
        route,
        toRequest(route, built, { ...options, baseUrl: world.baseUrl, headers: { ...credential, ...headers } }),
        world.acme,
      );
    },
  };
}

async function sendBrokenIds({ build, send }: Attempts, key: string, most?: number): Promise<void> {
  const built = await build();
  for (const place of findIds(built)) {
    const where = `${key} ${place.part} ${place.path.join('.')}`;
    const nearly = [place.id.toUpperCase(), `${place.id}x`, place.id.replace(/^.../, 'zzz')];
    for (const broken of byTurns([...brokenIds, ...nearly], where, most)) {
      expectRefused(
        await send(replaceAt(built, place, broken)),
        [400, 404],
        `${place.part} ${place.path.join('.')} as ${broken.slice(0, 60)}`,
      );
    }
    if (place.part !== 'params') continue;
    for (const broken of byTurns(rawBrokenIds, where, most)) {
      expectRefused(await send(replaceAt(built, place, broken), { encode: false }), [400, 404], `a path with ${broken}`);
    }
  }
}

async function sendWrongTypes({ build, send }: Attempts, types: readonly string[]): Promise<void> {
  const built = await build();
  for (const type of types) expectRefused(await send(built, { headers: { 'content-type': type } }), [415], type);
  expectRefused(await send(built, { headers: { 'content-encoding': 'gzip' } }), [415], 'a body that says it is compressed');
}

async function sendWrongBodies({ build, send }: Attempts, route: Route, bodies: readonly string[]): Promise<void> {
  const built = await build();
  for (const rawBody of bodies) expectRefused(await send(built, { rawBody }), [400], rawBody.slice(0, 60));
  expectRefused(await send(built, { rawBody: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }), [400], 'bytes that are not UTF-8');
  if (!route.body?.safeParse(undefined).success) expectRefused(await send({ ...built, json: undefined }), [400, 415], 'no body');
}

async function sendHostileText({ build, send }: Attempts): Promise<void> {
  const built = await build();
  for (const { path, text } of stringsIn(built.json)) {
    for (const hostile of [`${text}\0`, `${text}\ud800`]) {
      expectRefused(
        await send(replaceAt(built, { part: 'json', path }, hostile)),
        [400],
        `${path.join('.')} as ${JSON.stringify(hostile).slice(0, 80)}`,
      );
    }
  }
}

async function sendTooMuch({ build, send }: Attempts, maxBytes: number): Promise<void> {
  const body = new Uint8Array(maxBytes + 1).fill(32);
  expectRefused(await send(await build(), { rawBody: body }), [413], `${body.byteLength} bytes`);
}

/** A body in another's form may hold fields nobody here knows: they are dropped before a handler sees them. */
function isDropped(name: string, body: object, { body: schema, openAiErrors }: Route): boolean {
  if (openAiErrors !== true) return false;
  const read = schema?.safeParse(body);
  return read?.success === true && typeof read.data === 'object' && read.data !== null && !(name in read.data);
}

async function sendOwnerFields({ build, send }: Attempts, route: Route): Promise<void> {
  const built = await build();
  if (typeof built.json !== 'object' || built.json === null || Array.isArray(built.json)) return;
  for (const [name, value] of ownerFields) {
    if (name in built.json || isDropped(name, { ...built.json, [name]: value }, route)) continue;
    const answer = await send({ ...built, json: { ...built.json, [name]: value } });
    expectRefused(answer, [400], `the field ${name}`);
    assert.ok(answer.text.includes(name), `the problem does not name ${name}: ${answer.text.slice(0, 300)}`);
  }
}

function expectRefused(answer: CheckedAnswer, statuses: readonly number[], what: string): void {
  assert.ok(
    statuses.includes(answer.status),
    `${what} was answered ${answer.status} ${answer.text.slice(0, 300)} instead of ${statuses.join(' or ')}`,
  );
}

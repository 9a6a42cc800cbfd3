import type { Permission } from '@parley/contract/permissions';
import { permissions } from '@parley/contract/permissions';
import type { Route } from '@parley/platform/http/route';
import type {
  BuiltRequest,
  CredentialHeaders as Headers,
  SecurityActor,
  SecurityTenant,
  SecurityVisitor,
  SecurityWorld,
} from './security-world.ts';

/** The headers with which an actor may call a route. */
export async function credentialFor<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  route: Route,
  actor: SecurityActor<Tenant>,
  built: Pick<BuiltRequest, 'by' | 'also'> = {},
): Promise<Headers> {
  switch (route.access) {
    case 'public':
      return pageOf(world, route);
    case 'visitor':
      return visitorCredential(actor);
    case 'operations':
      return { ...fromOutside, ...bearer(world.operationsToken) };
    case 'person':
      return { ...(await actor.tenant.personCredential()), ...ownPage(world) };
    case 'operator':
      return world.operatorCredential();
    default:
      return built.by === undefined ? keyCredential(actor, [route.access, ...(built.also ?? [])]) : actor.tenant.memberCredential(built.by);
  }
}

export async function keyCredential<Tenant extends SecurityTenant>(
  actor: SecurityActor<Tenant>,
  held: readonly Permission[],
): Promise<Headers> {
  return bearer(await actor.tenant.apiKey(held));
}

export function visitorCredential<Tenant extends SecurityTenant>(actor: SecurityActor<Tenant>): Headers {
  return { ...bearer(actor.visitor.sessionToken), ...originOf(actor.visitor) };
}

/** Everything a key can hold but one permission. */
export function allBut(permission: Permission): Permission[] {
  return permissions.filter((held) => held !== permission);
}

/** Operations routes trust the machine they run on, so the walker says that it comes through a proxy. */
export const fromOutside: Headers = { 'x-forwarded-for': '203.0.113.9' };

/** What a browser says of a request that a page of this very site sent. */
export const fromThisSite: Headers = { 'sec-fetch-site': 'same-origin' };

/** What a browser says of a request that another site made it send, and what a client says that is no browser. */
export const foreignSites: readonly Headers[] = [
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

/** What is no credential at all. */
export const garbageCredentials: readonly string[] = [
  'Bearer',
  'Bearer ',
  'Bearer null',
  'Bearer undefined',
  'Bearer 0',
  'Bearer []',
  'Bearer ../../etc/passwd',
  "Bearer ' or '1'='1",
  `Bearer ${'a'.repeat(4_000)}`,
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.',
  'Basic YWRtaW46YWRtaW4=',
  'bearer\t x',
];

/** A credential with one character changed, one cut short and one with more behind it. The last character of base64 may hold no bit that counts. */
export function tampered(credential: Headers): Headers[] {
  const carrier = credential['authorization'] === undefined ? 'cookie' : 'authorization';
  const value = credential[carrier] ?? '';
  const other = value.at(-4) === 'A' ? 'B' : 'A';
  return [value.slice(0, -4) + other + value.slice(-3), value.slice(0, -5), `${value}${other}`].map((changed) => ({
    ...credential,
    [carrier]: changed,
  }));
}

/** What a browser says of the page that sends a request, where the route asks or where no credential says it. */
export function pageOf<Tenant extends SecurityTenant>(world: SecurityWorld<Tenant>, route: Route): Headers {
  if (route.sameOrigin || route.access === 'person') return ownPage(world);
  return route.access === 'public' ? originOf(world.acme.visitor) : {};
}

/** What a browser says of a page of the dashboard. */
function ownPage<Tenant extends SecurityTenant>({ baseUrl }: SecurityWorld<Tenant>): Headers {
  return { 'sec-fetch-site': 'same-origin', origin: baseUrl };
}

function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}

function originOf({ origin }: SecurityVisitor): Headers {
  return origin === undefined ? {} : { origin };
}

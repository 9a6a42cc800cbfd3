import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { authorizationCases } from './authorization/authorization-cases.ts';
import type { AuthorizationMatrix } from './authorization/caller-kinds.ts';
import { credentialCases } from './credential-cases.ts';
import { inputCases } from './input-cases.ts';
import { ownershipCases } from './ownership-cases.ts';
import { principalCases } from './principal-cases.ts';
import { restrictionCases } from './restriction-cases.ts';
import type { RequestBuilder, SecurityCase, SecurityTenant, SecurityWorld } from './security-world.ts';

export interface WalkOptions<Tenant extends SecurityTenant> {
  readonly routes: readonly Route[];
  /** Who may call each route, as it was reviewed. */
  readonly authorization: AuthorizationMatrix;
  /** One for every route, keyed by method and path: `POST /v1/sources`. */
  readonly builders: Readonly<Record<string, RequestBuilder<Tenant>>>;
  /** Asked for when a case runs, so that cases can be listed before the world exists. */
  readonly world: () => SecurityWorld<Tenant>;
  /** How many hostile values of a kind are tried at one place, by turns over the routes; all when left out. */
  readonly valuesPerPlace?: number;
}

/**
 * Lists the hostile cases of every mounted route. A route without a builder, and a builder without a route, are cases that fail:
 * nothing is mounted unseen. Run each in a test of its own.
 */
export function walkRouteSecurity<Tenant extends SecurityTenant>({
  routes,
  authorization,
  builders,
  world,
  valuesPerPlace,
}: WalkOptions<Tenant>): SecurityCase[] {
  const keys = new Set(routes.map(routeKey));
  const vanished = Object.keys(builders).filter((key) => !keys.has(key));
  const unmounted = [...authorization.keys()].filter((key) => !keys.has(key));
  return [
    ...vanished.map((key) => failing(key, 'exists, since a request builder is registered for it')),
    ...unmounted.map((key) => failing(key, 'exists, since docs/authorization.md says who may call it')),
    ...routes.flatMap((route): SecurityCase[] => {
      const key = routeKey(route);
      const build = Object.hasOwn(builders, key) ? builders[key] : undefined;
      if (!build) return [failing(key, 'has a request builder, so that the walker can attack it')];
      const cases = [
        ...authorizationCases(route, build, authorization),
        ...credentialCases(route, build, valuesPerPlace),
        ...[principalCases, restrictionCases, ownershipCases].flatMap((list) => list(route, build)),
        ...inputCases(route, build, valuesPerPlace),
      ];
      return cases.map(({ name, run }) => ({ route: key, name, run: () => run(world()) }));
    }),
  ];
}

function failing(route: string, name: string): SecurityCase {
  return { route, name, run: () => Promise.reject(new Error(`${route}: it must be true that it ${name}`)) };
}

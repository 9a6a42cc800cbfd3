import type { ErrorCode } from '@parley/contract/errors';
import type { RouteAccess } from '@parley/contract/permissions';
import { declaredErrors } from './declared-errors.ts';
import type { HttpMethod, Route } from './route.ts';

/** What a caller, a test or a document may know of a mounted route. */
export interface ListedRoute {
  /** `POST /v1/sources`: no two routes share it. */
  readonly key: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly access: RouteAccess;
  readonly takes: 'json' | 'bytes' | 'nothing';
  readonly params: readonly string[];
  readonly query: readonly string[];
  readonly streams: boolean;
  readonly redirects: boolean;
  /** Whether it refuses what pages of other sites send. */
  readonly sameOrigin: boolean;
  readonly errors: readonly ErrorCode[];
}

/** Lists mounted routes in the order in which they are tried. */
export function listRoutes(routes: readonly Route[]): ListedRoute[] {
  return routes.map((route) => ({
    key: routeKey(route),
    method: route.method,
    path: route.path,
    access: route.access,
    takes: route.body ? 'json' : route.bytes ? 'bytes' : 'nothing',
    params: Object.keys(route.params?.shape ?? {}),
    query: Object.keys(route.query?.shape ?? {}),
    streams: route.success.eventStream !== undefined,
    redirects: route.success.redirect === true,
    sameOrigin: route.sameOrigin === true,
    errors: [...declaredErrors(route)],
  }));
}

/** The name of a route: its method and its path with placeholders. */
export function routeKey({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path}`;
}

import type { Route } from '../route.ts';
import type { LimitClass } from './limit-policies.ts';

/** What a route costs: as declared, else a guess where somebody signs in or proves something, else a usual request. */
export function limitOf({ limit, sameOrigin, access, method }: Pick<Route, 'limit' | 'sameOrigin' | 'access' | 'method'>): LimitClass {
  return limit ?? (sameOrigin && access === 'public' && method !== 'get' ? 'credential' : 'usual');
}

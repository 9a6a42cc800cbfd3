import type { ErrorCode } from '@parley/contract/errors';
import type { RouteAccess } from '@parley/contract/permissions';
import type { Route } from './route.ts';

/** Every code a route may answer with: those it names and those that follow from who may call it and what it takes. */
export function declaredErrors(route: Route): ReadonlySet<ErrorCode> {
  return new Set<ErrorCode>([
    ...accessErrors(route.access),
    ...(route.sameOrigin || mayComeByCookie(route) ? (['cross_site_request'] as const) : []),
    ...(route.limit === 'none' ? [] : (['rate_limited'] as const)),
    ...(route.params || route.query || route.body ? (['invalid_request'] as const) : []),
    ...(route.params ? (['not_found'] as const) : []),
    ...(route.body ? (['malformed_json'] as const) : []),
    ...(route.body || route.bytes ? (['unsupported_media_type', 'payload_too_large', 'malformed_http'] as const) : []),
    ...(route.success.eventStream ? (['method_not_allowed'] as const) : []),
    ...(route.method === 'get' ? [] : (['conflict', 'storage_full'] as const)),
    ...route.errors,
    'internal',
    'unavailable',
  ]);
}

/** A member's browser sends its cookie by itself, so what changes something is checked for where it came from. */
function mayComeByCookie({ access, method }: Route): boolean {
  return method !== 'get' && access !== 'public' && access !== 'visitor' && access !== 'operations';
}

function accessErrors(access: RouteAccess): readonly ErrorCode[] {
  switch (access) {
    case 'public':
      return [];
    case 'operations':
      return ['unauthenticated', 'forbidden'];
    case 'person':
      return ['unauthenticated'];
    case 'operator':
      return ['unauthenticated', 'forbidden', 'second_factor_required'];
    case 'visitor':
      return ['unauthenticated', 'session_expired', 'tenant_suspended', 'tenant_closed', 'origin_not_allowed'];
    default:
      return [
        ...(['unauthenticated', 'tenant_required', 'not_found', 'forbidden', 'second_factor_required'] as const),
        ...(['sso_required', 'sso_session_elsewhere', 'tenant_suspended', 'tenant_closed'] as const),
      ];
  }
}

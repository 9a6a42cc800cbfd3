import { AppError } from '@parley/contract/errors';
import type { Permission } from '@parley/contract/permissions';
import type { TenantCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { type AuditTrail, auditTrail } from '../audit/public.ts';
import type { GrantedRole } from './granted-role.ts';

/** Who changes what members may do, with what they may do themselves. */
export interface Author {
  readonly actor: TenantCaller['actor'];
  readonly permissions: ReadonlySet<Permission>;
  readonly trail: AuditTrail;
}

export function authorOf(caller: TenantCaller, request: RouteRequest): Author {
  return { actor: caller.actor, permissions: caller.permissions, trail: auditTrail(caller, request) };
}

/** Throws `forbidden` unless the author may do all of this as well: nobody gives, takes or changes more than they have. */
export function requireHolds(author: Author, permissions: readonly Permission[]): void {
  const missing = [...new Set(permissions)].filter((permission) => !author.permissions.has(permission));
  if (missing.length > 0) throw new AppError('forbidden', { details: { permissions: missing } });
}

/** The same for a whole role. Owners are made and unmade by owners in person: a key that may do everything is not enough. */
export function requireMayGive(author: Author, { choice, permissions }: GrantedRole): void {
  requireHolds(author, permissions);
  if (choice.role === 'owner' && author.actor.kind !== 'member') throw new AppError('forbidden', { details: { role: 'owner' } });
}

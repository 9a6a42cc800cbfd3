import { AppError } from '@parley/contract/errors';
import type { PersonId, TenantId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { type AuditTrail, trailOf } from '../audit/public.ts';
import type { Member } from './member.ts';
import { findMemberOf } from './members.store.ts';

/**
 * A person's way into a tenant of which they are a member, for what they decide for themselves and in person. A tenant they have no
 * part in is `not_found`, like one that never existed.
 */
export async function ownMembership(
  database: Database,
  person: { personId: PersonId },
  tenantId: TenantId,
): Promise<{ scope: TenantScope; member: Member }> {
  const scope = database.forTenant(tenantId);
  const member = await scope.transaction((db) => findMemberOf(db, person.personId));
  if (member === undefined) throw new AppError('not_found');
  return { scope, member };
}

export function trailOfMember(member: Pick<Member, 'id' | 'name'>, request: RouteRequest): AuditTrail {
  return trailOf({ kind: 'member', id: member.id, label: member.name }, request);
}

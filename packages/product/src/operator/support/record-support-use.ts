import { isReading, type Permission } from '@parley/contract/permissions';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TenantActor } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { auditTrail, recordAudit } from '../../audit/public.ts';

/** What people said stands behind these. */
const saidByPeople: ReadonlySet<Permission> = new Set(['conversations.read', 'contacts.read', 'contacts.write']);

/** An open stream is authenticated again and again, and is one request all the same. */
const recorded = new WeakSet<RouteRequest>();

/**
 * Writes into a tenant's log that an operator who is inside asked to change something, or to read what people said: a line for each
 * request, before it is answered. Other reading is covered by the line of having entered.
 */
export async function recordSupportUse(
  scope: TenantScope,
  { actor, request, permission }: { actor: TenantActor; request: RouteRequest; permission: Permission },
): Promise<void> {
  if (actor.kind !== 'operator' || recorded.has(request)) return;
  const reads = isReading(permission);
  if (reads && !saidByPeople.has(permission)) return;
  recorded.add(request);
  await scope.transaction((db) =>
    recordAudit(db, auditTrail({ actor }, request), {
      action: reads ? 'support.conversations_read' : 'support.change_requested',
      target: { kind: 'supportGrant', id: actor.supportGrantId },
      after: { method: request.method, path: request.path },
    }),
  );
}

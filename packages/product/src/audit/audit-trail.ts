import type { AuditActorKind } from '@parley/contract/audit';
import type { TenantActor, TenantCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';

/** Who acted, and how they were called. */
export interface AuditActor {
  readonly kind: AuditActorKind;
  /** A member's, a key's or an operator's (person's) id. */
  readonly id: string | null;
  readonly label: string;
}

/** Who acted, and from where. */
export interface AuditTrail {
  readonly actor: AuditActor;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
}

type TracedRequest = Pick<RouteRequest, 'id' | 'ip' | 'header'>;

const maxUserAgent = 400;

/** The trail of a request that acts for a tenant. */
export function auditTrail(caller: Pick<TenantCaller, 'actor'>, request: TracedRequest): AuditTrail {
  return trailOf(actorOf(caller.actor), request);
}

/** The trail of a request of somebody who is no tenant's caller yet: a person who accepts an invitation, an operator. */
export function trailOf(actor: AuditActor, request: TracedRequest): AuditTrail {
  return {
    actor,
    ipAddress: request.ip === 'unknown' ? null : request.ip,
    userAgent: request.header('user-agent')?.slice(0, maxUserAgent) ?? null,
    requestId: request.id,
  };
}

/** The trail of what Parley does by itself, or what is done at the command line of its machine: `label` says which. */
export function systemTrail(label: string): AuditTrail {
  return { actor: { kind: 'system', id: null, label }, ipAddress: null, userAgent: null, requestId: null };
}

function actorOf(actor: TenantActor): AuditActor {
  switch (actor.kind) {
    case 'member':
      return { kind: 'member', id: actor.memberId, label: actor.label };
    case 'api_key':
      return { kind: 'api_key', id: actor.apiKeyId, label: actor.label };
    case 'operator':
      return { kind: 'operator', id: actor.personId, label: actor.label };
  }
}

import type { AuditActorKind, AuditEntryResponse } from '@parley/contract/audit';
import { type ApiKeyId, type AuditEntryId, formatId, type Id, type IdKind, type MemberId, type PersonId } from '@parley/contract/ids';
import type { AuditActor } from './audit-trail.ts';

/** What an entry may say of a field: plain values, never a secret. */
export type AuditValue = string | number | boolean | null | readonly AuditValue[] | { readonly [name: string]: AuditValue };
export type AuditFields = Readonly<Record<string, AuditValue>>;

/** The thing that was acted on. */
export type AuditTarget = { readonly [Kind in IdKind]: { readonly kind: Kind; readonly id: Id<Kind> } }[IdKind];

/** What happened. `before` and `after` hold the fields that matter, by name. */
export interface NewAuditEntry {
  /** `thing.happened`, as in `member.role_changed`. */
  readonly action: `${string}.${string}`;
  readonly target?: AuditTarget;
  readonly before?: AuditFields;
  readonly after?: AuditFields;
}

/** One line of a tenant's audit log. */
export interface AuditEntry {
  id: AuditEntryId;
  occurredAt: Date;
  actor: AuditActor;
  action: string;
  /** The kind of thing and its id as it is shown outside. */
  target: { kind: string; id: string } | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  before: AuditFields | null;
  after: AuditFields | null;
}

export function toAuditEntryResponse({ actor, occurredAt, before, after, ...entry }: AuditEntry): AuditEntryResponse {
  return {
    ...entry,
    id: formatId('auditEntry', entry.id),
    occurredAt: occurredAt.toISOString(),
    actor: { ...actor, id: actor.id === null ? null : formatActorId(actor.kind, actor.id) },
    before: before as AuditEntryResponse['before'],
    after: after as AuditEntryResponse['after'],
  };
}

function formatActorId(kind: AuditActorKind, id: string): string {
  if (kind === 'member') return formatId('member', id as MemberId);
  return kind === 'api_key' ? formatId('apiKey', id as ApiKeyId) : formatId('person', id as PersonId);
}

import { formatId, type OperatorAuditEntryId, type PersonId } from '@parley/contract/ids';
import type { OperatorAuditEntryResponse } from '@parley/contract/operator-audit';
import type { AuditFields } from '../audit/public.ts';

/** One line of the operators' own log. */
export interface OperatorEntry {
  id: OperatorAuditEntryId;
  occurredAt: Date;
  /** Null for what was done at the command line. */
  personId: PersonId | null;
  label: string;
  action: string;
  target: { kind: string; id: string } | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  before: AuditFields | null;
  after: AuditFields | null;
}

export function toOperatorEntryResponse({
  personId,
  label,
  occurredAt,
  before,
  after,
  ...entry
}: OperatorEntry): OperatorAuditEntryResponse {
  return {
    ...entry,
    id: formatId('operatorAuditEntry', entry.id),
    occurredAt: occurredAt.toISOString(),
    actor: { personId: personId && formatId('person', personId), label },
    before: before as OperatorAuditEntryResponse['before'],
    after: after as OperatorAuditEntryResponse['after'],
  };
}

import { randomBytes } from 'node:crypto';
import type { DomainPurpose, DomainResponse } from '@parley/contract/domains';
import { formatId, type TenantDomainId } from '@parley/contract/ids';

/** A domain a tenant says is its own, and how it proves that. */
export interface TenantDomain {
  id: TenantDomainId;
  domain: string;
  purpose: DomainPurpose;
  challenge: string;
  verifiedAt: Date | null;
  checkedAt: Date | null;
  failedChecks: number;
  createdAt: Date;
}

/** What only the owner of a domain can have put where it is looked for. */
export function newChallenge(): string {
  return `parley-domain-verification=${randomBytes(24).toString('base64url')}`;
}

/** Where the record of a domain stands. */
export function recordName(domain: string): string {
  return `_parley-challenge.${domain}`;
}

export function toDomainResponse(domain: TenantDomain): DomainResponse {
  return {
    id: formatId('tenantDomain', domain.id),
    domain: domain.domain,
    purpose: domain.purpose,
    record: { type: 'TXT', name: recordName(domain.domain), value: domain.challenge },
    verifiedAt: domain.verifiedAt?.toISOString() ?? null,
    checkedAt: domain.checkedAt?.toISOString() ?? null,
    failedChecks: domain.failedChecks,
    createdAt: domain.createdAt.toISOString(),
  };
}

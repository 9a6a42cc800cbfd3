import type { BuiltInRole } from '@parley/contract/roles';
import type { SupportAccess } from '@parley/contract/support';
import type { TenantStatus } from '@parley/contract/tenants';

/** All that mails about members and their tenant say, in one language. */
export interface MailWords {
  readonly locale: string;
  /** What built-in roles are called. */
  readonly roles: Readonly<Record<BuiltInRole, string>>;
  hello(name: string | undefined): string;
  readonly invitation: {
    subject(tenant: string): string;
    invites(names: { inviter: string; tenant: string; role: string }): string;
    expires(days: number): string;
    readonly accept: string;
    readonly footer: string;
  };
  readonly status: Readonly<Record<TenantStatus, { readonly happened: string; readonly means: string }>>;
  reason(text: string): string;
  readonly lostDomain: { subject(domain: string): string; missing(domain: string): string; readonly means: string };
  readonly support: {
    subject(tenant: string): string;
    entered(operator: string, tenant: string): string;
    /** What the owners let support in for. */
    reason(text: string): string;
    readonly may: Readonly<Record<SupportAccess, string>>;
    readonly means: string;
  };
  /** Why an owner gets this. */
  readonly ownerFooter: string;
}

import type { SupportAccess } from '@parley/contract/support';
import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { Tenant } from '../tenants/public.ts';
import type { MailWords } from './locales/mail-words.ts';

/** What an owner is told when a tenant's status has changed. */
export function statusMail(words: MailWords, tenant: Pick<Tenant, 'name' | 'status' | 'statusReason'>): Omit<MailDescription, 'greeting'> {
  const { happened, means } = words.status[tenant.status];
  const subject = `${tenant.name} ${happened}`;
  const reason = tenant.statusReason === null ? [] : [words.reason(tenant.statusReason)];
  return { locale: words.locale, subject, paragraphs: [`${subject}.`, ...reason, means], footer: words.ownerFooter };
}

/** What an owner is told when a domain was given up. */
export function lostDomainMail({ locale, lostDomain, ownerFooter }: MailWords, domain: string): Omit<MailDescription, 'greeting'> {
  return { locale, subject: lostDomain.subject(domain), paragraphs: [lostDomain.missing(domain), lostDomain.means], footer: ownerFooter };
}

/** An operator's way into a tenant. */
export interface SupportEntry {
  readonly operator: string;
  readonly reason: string;
  readonly access: SupportAccess;
}

/** What an owner is told when support came in. */
export function supportMail(words: MailWords, entry: SupportEntry & { tenant: string }): Omit<MailDescription, 'greeting'> {
  const { support, locale, ownerFooter } = words;
  const paragraphs = [
    support.entered(entry.operator, entry.tenant),
    support.reason(entry.reason),
    support.may[entry.access],
    support.means,
  ];
  return { locale, subject: support.subject(entry.tenant), paragraphs, footer: ownerFooter };
}

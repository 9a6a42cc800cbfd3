import type { TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { composeMail, type MailDescription } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import type { Tenant } from '../tenants/public.ts';
import type { MailWords } from './locales/mail-words.ts';
import { mailWordsFor } from './mail-words-for.ts';
import { lostDomainMail, type SupportEntry, statusMail, supportMail } from './owner-mails.ts';
import { selectOwners } from './owners.store.ts';

/** Writes to a tenant's owners that its status has changed. Pass it to `changeTenantStatus`. */
export function tellOwnersOfStatus(db: SystemDb, tenant: Tenant): Promise<void> {
  return tellOwners(db, tenant.id, {
    kind: `tenants.${tenant.status}`,
    locale: tenant.settings.locale,
    write: (words) => statusMail(words, tenant),
  });
}

/** Writes to a tenant's owners that a domain no longer carries its record. Pass it to `recheckDomain`. */
export function tellOwnersOfLostDomain(db: SystemDb, tenantId: TenantId, domain: string): Promise<void> {
  return tellOwners(db, tenantId, { kind: 'tenants.domain-lost', locale: 'en', write: (words) => lostDomainMail(words, domain) });
}

/** Writes to a tenant's owners that an operator came in by the leave they gave. */
export function tellOwnersOfSupport(db: SystemDb, tenant: Tenant, entry: SupportEntry): Promise<void> {
  return tellOwners(db, tenant.id, {
    kind: 'tenants.support-entered',
    locale: tenant.settings.locale,
    write: (words) => supportMail(words, { ...entry, tenant: tenant.name }),
  });
}

/** A mail to each owner, in the language they chose, else the tenant's. */
async function tellOwners(
  db: SystemDb,
  tenantId: TenantId,
  mail: { kind: string; locale: string; write(words: MailWords): Omit<MailDescription, 'greeting'> },
): Promise<void> {
  for (const { name, email, locale } of await selectOwners(db, tenantId)) {
    const words = mailWordsFor(locale ?? mail.locale);
    await queueMail(db, { to: email, kind: mail.kind, ...composeMail({ ...mail.write(words), greeting: words.hello(name) }) });
  }
}

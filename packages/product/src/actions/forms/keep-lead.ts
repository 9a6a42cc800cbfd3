import { newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { keepDetails } from '../../contacts/public.ts';
import { ownersOfTenant } from '../../members/public.ts';
import { ownTenant } from '../../tenants/public.ts';
import { detailsOf } from './details-of.ts';
import { insertLead, type Lead } from './leads.store.ts';

/** Keeps what a visitor told a bot outside a form, as a lead of the contact it names, and mails it to `mailTo`, or to the owners. */
export async function keepLead(
  db: TenantDb,
  {
    mailTo,
    asked,
    ...lead
  }: Omit<Lead, 'id' | 'createdAt'> & {
    title: string;
    mailTo: string | null;
    /** What was asked for, with its type. */
    asked: readonly { readonly name: string; readonly type: string }[];
  },
): Promise<void> {
  const tenant = await ownTenant(db);
  const details = detailsOf(asked, lead.fields);
  const contactId = await keepDetails(db, lead.contactId, details);
  await insertLead(db, { ...lead, contactId, id: newId('lead') });
  const mail = composeMail({
    locale: tenant.settings.locale,
    subject: `${lead.title}: ${lead.fields[0]?.value ?? ''}`,
    paragraphs: lead.fields.map(({ label, value }) => `${label}: ${value}`),
    footer: `${tenant.name} · ${lead.title}`,
  });
  const readers = mailTo === null ? (await ownersOfTenant(db)).map(({ email }) => email) : [mailTo];
  for (const to of readers) await queueMail(db, { to, kind: 'actions.lead', ...mail, replyTo: details.email });
}

import { composeMail } from '@parley/platform/mail/compose-mail';
import type { MailDraft } from '@parley/platform/mail/mail';
import type { GrantedRole } from './granted-role.ts';
import { mailWordsFor } from './mail-words-for.ts';

/** What an invitation's mail says. */
export interface InvitationMail {
  readonly to: string;
  readonly tenantName: string;
  readonly role: GrantedRole;
  /** Who invites; the tenant does when no member did. */
  readonly inviter: string | undefined;
  readonly link: string;
  readonly days: number;
  /** The tenant's language: the reader's is not known yet. */
  readonly locale: string;
}

/** Writes the mail by which somebody is invited to a tenant. */
export function invitationMail({ to, tenantName, role, inviter, link, days, locale }: InvitationMail): MailDraft {
  const { hello, invitation: words, roles, ...rest } = mailWordsFor(locale);
  const roleName = role.choice.role === 'custom' ? role.name : roles[role.choice.role];
  const content = composeMail({
    locale: rest.locale,
    subject: words.subject(tenantName),
    greeting: hello(undefined),
    paragraphs: [words.invites({ inviter: inviter ?? tenantName, tenant: tenantName, role: roleName }), words.expires(days)],
    button: { label: words.accept, url: link },
    footer: words.footer,
  });
  return { to, kind: 'members.invitation', ...content };
}

import type { IdentityMail, IdentityMailer } from '@parley/product/identity/public';

/** The mails an installation sent, in their order. */
export class TestMails implements IdentityMailer {
  readonly sent: IdentityMail[] = [];

  async send(_db: unknown, mail: IdentityMail): Promise<void> {
    this.sent.push(mail);
  }

  /** Mails to an address, the last one last. */
  to(email: string): IdentityMail[] {
    return this.sent.filter(({ to }) => to === email);
  }

  /** The token in the link of the last mail of a kind to an address. */
  tokenFor(email: string, kind: IdentityMail['kind']): string {
    const mail = this.to(email).findLast((candidate) => candidate.kind === kind);
    const token = mail && new URL(mail.link).searchParams.get('token');
    if (!token) throw new Error(`no link was sent to ${email}: ${JSON.stringify(this.to(email))}`);
    return token;
  }
}

// cspell:disable: words of several languages
import type { MailDescription } from '@parley/platform/mail/compose-mail';

/** What there is to tell of a visitor who wants a person. */
interface PersonNews {
  readonly tenant: string;
  readonly bot: string;
  /** What they wrote, the last thing last: to ask for a person is often a button, and says nothing. */
  readonly said: readonly string[];
  /** Where the conversation is read and answered. */
  readonly link: string;
}

const mostShown = 300;
const mostMessages = 3;

/** The mail to one member about a visitor who waits for a person, in German or English. */
export function personMail({ tenant, bot, said, link }: PersonNews, reader: { name: string; locale: string }): MailDescription {
  const quoted = (open: string, close: string) => said.slice(-mostMessages).map((text) => `${open}${text.slice(0, mostShown)}${close}`);
  return /^de\b/i.test(reader.locale)
    ? {
        locale: 'de',
        subject: `${tenant}: Jemand wartet im Chat von ${bot}`,
        greeting: `Hallo ${reader.name},`,
        paragraphs: ['im Chat wartet jemand auf einen Menschen und schrieb zuletzt:', ...quoted('„', '“')],
        button: { label: 'Lesen und antworten', url: link },
        footer: 'Sie erhalten diese E-Mail, weil Sie Besuchern antworten dürfen.',
      }
    : {
        locale: 'en',
        subject: `${tenant}: somebody is waiting in the chat of ${bot}`,
        greeting: `Hello ${reader.name},`,
        paragraphs: ['A visitor of the chat waits for a person, and wrote last:', ...quoted('“', '”')],
        button: { label: 'Read and reply', url: link },
        footer: 'You get this mail because you may answer visitors.',
      };
}

// cspell:disable: words of several languages
import type { MailDescription } from '@parley/platform/mail/compose-mail';

/** What a visitor left for a person. */
interface LeftNews {
  readonly tenant: string;
  readonly bot: string;
  readonly name: string | null;
  readonly email: string;
  readonly text: string;
  /** Where the conversation is read and answered. */
  readonly link: string;
}

/** The mail to one member about what a visitor left, in German or English. An answer to it goes to the visitor. */
export function leftMessageMail(
  { tenant, bot, name, email, text, link }: LeftNews,
  reader: { name: string; locale: string },
): MailDescription {
  const sender = name === null ? email : `${name} (${email})`;
  return /^de\b/i.test(reader.locale)
    ? {
        locale: 'de',
        subject: `${tenant}: Nachricht aus dem Chat von ${bot}`,
        greeting: `Hallo ${reader.name},`,
        paragraphs: [`${sender} hat im Chat eine Nachricht hinterlassen:`, text],
        button: { label: 'Gespräch lesen', url: link },
        footer: 'Eine Antwort auf diese E-Mail geht an den Besucher. Sie erhalten sie, weil Sie Besuchern antworten dürfen.',
      }
    : {
        locale: 'en',
        subject: `${tenant}: a message from the chat of ${bot}`,
        greeting: `Hello ${reader.name},`,
        paragraphs: [`${sender} left a message in the chat:`, text],
        button: { label: 'Read the conversation', url: link },
        footer: 'An answer to this mail goes to the visitor. You get it because you may answer visitors.',
      };
}

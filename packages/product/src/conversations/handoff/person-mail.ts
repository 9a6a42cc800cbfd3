// cspell:disable: words of several languages
import type { MailDescription } from '@parley/platform/mail/compose-mail';

/** What there is to tell of a visitor who wants a person. */
interface PersonNews {
  readonly tenant: string;
  readonly bot: string;
  readonly question: string;
}

const mostShown = 300;

/** The mail to one member about a visitor who waits for a person, in German or English. */
export function personMail({ tenant, bot, question }: PersonNews, reader: { name: string; locale: string }): MailDescription {
  const shown = question.slice(0, mostShown);
  return /^de\b/i.test(reader.locale)
    ? {
        locale: 'de',
        subject: `${tenant}: Jemand wartet im Chat von ${bot}`,
        greeting: `Hallo ${reader.name},`,
        paragraphs: [
          'im Chat wartet jemand auf einen Menschen und schrieb zuletzt:',
          `„${shown}“`,
          'Das Gespräch steht im Dashboard unter Gespräche, gefiltert nach „Wartet auf einen Menschen“.',
        ],
        footer: 'Sie erhalten diese E-Mail, weil Sie Besuchern antworten dürfen.',
      }
    : {
        locale: 'en',
        subject: `${tenant}: somebody is waiting in the chat of ${bot}`,
        greeting: `Hello ${reader.name},`,
        paragraphs: [
          'A visitor of the chat waits for a person, and wrote last:',
          `“${shown}”`,
          'The conversation stands in the dashboard under Conversations, among those that wait for a person.',
        ],
        footer: 'You get this mail because you may answer visitors.',
      };
}

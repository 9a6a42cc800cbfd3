import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { FailuresNews } from '../failures-news.ts';

/** The mail about answer tests that have begun to fail, in German. */
export function inGerman({ tenant, bot, failed, total, questions }: FailuresNews, name: string): MailDescription {
  return {
    locale: 'de',
    subject: `${tenant}: Antworttests von ${bot} scheitern neuerdings`,
    greeting: `Guten Tag ${name},`,
    paragraphs: [
      `Letzte Nacht hat ${bot} ${failed} von ${total} Antworttests nicht bestanden. Diese gelangen in der Nacht davor, also hat sich das Wissen oder das Modell geändert:`,
      ...questions.map((question) => `• ${question}`),
      'Was er geantwortet hat und warum, steht auf der Seite des Bots unter Antworttests.',
    ],
    footer:
      'Sie bekommen diese Mail, weil Ihnen der Mandant gehört oder Sie ihn verwalten. Nächtliche Läufe lassen sich für jeden Bot abschalten.',
  };
}

import type { MailDescription } from '@parley/platform/mail/compose-mail';

export interface FailuresNews {
  tenant: string;
  bot: string;
  failed: number;
  total: number;
  /** Some of the questions that came out well the time before and do not now. */
  questions: readonly string[];
}

/** The mail to one owner or admin about answer tests that have begun to fail, in German or English. */
export function failuresMail(news: FailuresNews, reader: { name: string; locale: string }): MailDescription {
  return /^de\b/i.test(reader.locale) ? inGerman(news, reader.name) : inEnglish(news, reader.name);
}

function inEnglish({ tenant, bot, failed, total, questions }: FailuresNews, name: string): MailDescription {
  return {
    locale: 'en',
    subject: `${tenant}: answer tests of ${bot} have begun to fail`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `Last night ${bot} failed ${failed} of its ${total} answer tests. These came out well the night before, so the knowledge or the model has changed:`,
      ...questions.map((question) => `• ${question}`),
      'What it answered, and why, stands under Answer tests on the bot’s page.',
    ],
    footer: 'You get this mail because you are an owner or admin. Nightly runs can be switched off for each bot.',
  };
}

function inGerman({ tenant, bot, failed, total, questions }: FailuresNews, name: string): MailDescription {
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

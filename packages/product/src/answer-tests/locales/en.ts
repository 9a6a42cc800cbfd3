import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { FailuresNews } from '../failures-news.ts';

/** The mail about answer tests that have begun to fail, in English. */
export function inEnglish({ tenant, bot, failed, total, questions }: FailuresNews, name: string): MailDescription {
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

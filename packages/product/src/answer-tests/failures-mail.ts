// cspell:disable: words of several languages
import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { FailuresNews } from './failures-news.ts';
import { inGerman } from './locales/de.ts';
import { inEnglish } from './locales/en.ts';

/** The mail to one owner or admin about answer tests that have begun to fail, in German or English. */
export function failuresMail(news: FailuresNews, reader: { name: string; locale: string }): MailDescription {
  return /^de\b/i.test(reader.locale) ? inGerman(news, reader.name) : inEnglish(news, reader.name);
}

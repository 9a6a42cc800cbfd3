import type { MailDescription } from '@parley/platform/mail/compose-mail';
import { inGerman } from './locales/de.ts';
import { inEnglish } from './locales/en.ts';
import type { SpendNews } from './spend-news.ts';

/** The mail to one owner or admin, in German or English. */
export function spendMail(news: SpendNews, reader: { name: string; locale: string }): MailDescription {
  return /^de\b/i.test(reader.locale) ? inGerman(news, reader.name) : inEnglish(news, reader.name);
}

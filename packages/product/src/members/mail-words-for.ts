import { german } from './locales/de.ts';
import { english } from './locales/en.ts';
import type { MailWords } from './locales/mail-words.ts';

/** What mails say to a reader of a language: German in German, everything else in English. */
export function mailWordsFor(locale: string): MailWords {
  return /^de\b/i.test(locale) ? german : english;
}

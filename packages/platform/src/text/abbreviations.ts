// cspell:disable: abbreviations of several languages
import { termOf, tokenize } from './tokenize.ts';

/** What people write short, and the words of substance it stands for; where several languages have it, those of each. */
const written = `sso: single sign. 2fa: two factor. mfa: multi factor. sms: text message. pw: password passwort. pwd: password. amex: american express.
  vat: tax. usa: united states. uk: united kingdom. eu: european union. acct: account. info: information. pic: picture. app: application.
  cv: resume. mwst: mehrwertsteuer. agb: geschäftsbedingungen. plz: postleitzahl. handy: mobiltelefon`;

const wordsOf = new Map(
  written.split('.').map((line) => {
    const [short = '', words = ''] = line.trim().split(': ');
    return [termOf(short), [...new Set(tokenize(words))]] as const;
  }),
);

/** The terms that an abbreviation stands for, such as "two" and "factor" for "2FA"; none where the term is no usual one. */
export function spelledOut(term: string): readonly string[] {
  return wordsOf.get(term) ?? [];
}

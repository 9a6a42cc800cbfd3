// cspell:disable: words of several languages
import { isStopword } from './term-weight.ts';
import { termOf, tokenize } from './tokenize.ts';
import { wordsAlike } from './words-alike.ts';

/** What people write short, and the words of substance it stands for; where several languages have it, those of each. */
const short = `sso: single sign. 2fa: two factor. mfa: multi factor. sms: text message. pwd: password. pw: password passwort. amex: american express.
  ev: electric car vehicle. vat: tax. acct: account. cv: resume. mwst: mehrwertsteuer. agb: geschäftsbedingungen. plz: postleitzahl. mdp: passe`;

const wordsOf = new Map<string, ReadonlySet<string>>();
for (const line of short.split('.')) {
  const [word = '', words = ''] = line.trim().split(': ');
  wordsOf.set(termOf(word), new Set(tokenize(words)));
}
for (const line of Object.values(wordsAlike).flatMap((groups) => groups.split('.'))) {
  const group = [...new Set(tokenize(line))].filter((term) => !isStopword(term));
  for (const term of group) wordsOf.set(term, new Set([...(wordsOf.get(term) ?? []), ...group.filter((other) => other !== term)]));
}

const shortTerms = new Set(short.split('.').map((line) => termOf(line.trim().split(': ')[0] ?? '')));

/** Whether all of the other terms together stand for it, as for "2FA", and not each by itself. */
export function isWrittenShort(term: string): boolean {
  return shortTerms.has(term);
}

/** In which other terms a term of a question may be answered: "two" and "factor" for "2FA", "kennwort" for "Passwort". None for most. */
export function otherWordsFor(term: string): readonly string[] {
  return [...(wordsOf.get(term) ?? [])];
}

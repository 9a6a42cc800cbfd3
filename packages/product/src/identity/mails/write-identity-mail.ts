import { composeMail } from '@parley/platform/mail/compose-mail';
import type { MailDraft } from '@parley/platform/mail/mail';
import type { IdentityMail, IdentityMailKind } from '../identity-mailer.ts';
import { germanWords } from './locales/de.ts';
import { englishWords } from './locales/en.ts';
import type { MailFacts, MailWords } from './mail-words.ts';

const languages: Readonly<Record<string, MailWords>> = { en: englishWords, de: germanWords };

/** Mails about what somebody already did: whoever did not has to act. */
const reports: ReadonlySet<IdentityMailKind> = new Set([
  'password-changed',
  'email-changed',
  'second-factor-on',
  'second-factor-off',
  'passkey-added',
  'passkey-removed',
  'identity-connected',
  'identity-disconnected',
  'new-sign-in',
]);

/** Writes a mail about a person's own sign-in, in their language where there is one, else in English. */
export function writeIdentityMail({ kind, to, name, locale, link, newEmail = '', connected = '', signIn }: IdentityMail): MailDraft {
  const language = (locale ?? '').toLowerCase().split('-')[0] ?? '';
  const spoken = Object.hasOwn(languages, language) ? language : 'en';
  const words = languages[spoken] ?? englishWords;
  const { subject, paragraphs, button } = words.kinds[kind];
  const content = composeMail({
    subject,
    greeting: words.greeting(name),
    paragraphs: paragraphs({ to, newEmail, connected, ...describeSignIn(signIn, spoken, words) }),
    button: { label: button, url: link },
    footer: reports.has(kind) ? words.alarming : words.unexpected,
    locale: spoken,
  });
  return { to, kind: `identity.${kind}`, ...content };
}

function describeSignIn(
  signIn: IdentityMail['signIn'],
  locale: string,
  { unknown }: MailWords,
): Pick<MailFacts, 'time' | 'device' | 'address'> {
  if (signIn === undefined) return { time: '', device: '', address: '' };
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(signIn.at);
  return { time: `${time} UTC`, device: signIn.device ?? unknown, address: signIn.address ?? unknown };
}

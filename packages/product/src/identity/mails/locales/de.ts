import type { MailWords } from '../mail-words.ts';

export const germanWords: MailWords = {
  greeting: (name) => `Guten Tag ${name},`,
  unexpected: 'Wenn Sie diese E-Mail nicht erwartet haben, müssen Sie nichts tun: Es geschieht nichts, solange niemand den Link öffnet.',
  alarming:
    'Wenn Sie das nicht waren, melden Sie sich an, wählen Sie ein neues Passwort und beenden Sie alle anderen Sitzungen. Kommen Sie nicht mehr hinein, wählen Sie dort über „Passwort vergessen?“ ein neues.',
  unknown: 'unbekannt',
  kinds: {
    'verify-email': {
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      paragraphs: () => ['Bestätigen Sie, dass diese Adresse Ihnen gehört, dann sind Sie dabei. Der Link gilt einmal, einen Tag lang.'],
      button: 'Adresse bestätigen',
    },
    'already-registered': {
      subject: 'Sie haben hier schon einen Zugang',
      paragraphs: ({ to }) => [
        `Jemand, vielleicht Sie selbst, wollte mit ${to} einen neuen Zugang anlegen. Sie haben schon einen, deshalb wurde nichts geändert.`,
        'Wenn Sie Ihr Passwort vergessen haben, können Sie bei der Anmeldung ein neues wählen.',
      ],
      button: 'Anmelden',
    },
    'reset-password': {
      subject: 'Wählen Sie ein neues Passwort',
      paragraphs: () => ['Sie können jetzt ein neues Passwort wählen. Der Link gilt einmal und nur kurz; er beendet alle Ihre Sitzungen.'],
      button: 'Neues Passwort wählen',
    },
    'password-changed': {
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: () => ['Ihr Passwort wurde geändert, und Ihre anderen Sitzungen sind beendet.'],
      button: 'Meine Anmeldung ansehen',
    },
    'confirm-email': {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: () => ['Bestätigen Sie diese Adresse, dann melden Sie sich künftig mit ihr an. Der Link gilt einmal und nur kurz.'],
      button: 'Neue Adresse bestätigen',
    },
    'email-changed': {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      paragraphs: ({ newEmail }) => [`Sie melden sich jetzt mit ${newEmail} an. Dies ist die letzte E-Mail an diese Adresse.`],
      button: 'Anmelden',
    },
    'second-factor-on': {
      subject: 'Die Anmeldung verlangt jetzt einen Code',
      paragraphs: () => ['Ihrer Anmeldung wurde eine Authenticator-App hinzugefügt. Bewahren Sie Ihre Ersatzcodes sicher auf.'],
      button: 'Meine Anmeldung ansehen',
    },
    'second-factor-off': {
      subject: 'Die Anmeldung verlangt keinen Code mehr',
      paragraphs: () => ['Die Authenticator-App wurde von Ihrer Anmeldung entfernt. Ihr Passwort allein genügt jetzt.'],
      button: 'Meine Anmeldung ansehen',
    },
    'passkey-added': {
      subject: 'Ein Passkey wurde hinzugefügt',
      paragraphs: () => ['Sie können sich jetzt mit einem neuen Passkey anmelden.'],
      button: 'Meine Anmeldung ansehen',
    },
    'passkey-removed': {
      subject: 'Ein Passkey wurde entfernt',
      paragraphs: () => ['Mit einem Ihrer Passkeys können Sie sich nicht mehr anmelden.'],
      button: 'Meine Anmeldung ansehen',
    },
    'identity-connected': {
      subject: 'Ein Konto wurde mit Ihrer Anmeldung verbunden',
      paragraphs: ({ connected }) => [`Sie können sich jetzt mit ${connected} anmelden.`],
      button: 'Meine Anmeldung ansehen',
    },
    'identity-disconnected': {
      subject: 'Ein Konto wurde von Ihrer Anmeldung getrennt',
      paragraphs: ({ connected }) => [`Mit ${connected} können Sie sich nicht mehr anmelden.`],
      button: 'Meine Anmeldung ansehen',
    },
    'new-sign-in': {
      subject: 'Neue Anmeldung',
      paragraphs: ({ time, device, address }) => [
        'Jemand hat sich als Sie angemeldet, mit einem Browser oder Programm, das wir von Ihnen noch nicht kennen.',
        `Zeit: ${time}`,
        `Gerät: ${device}`,
        `Adresse: ${address}`,
      ],
      button: 'Meine Geräte ansehen',
    },
  },
};

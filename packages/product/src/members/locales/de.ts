import type { MailWords } from './mail-words.ts';

export const german: MailWords = {
  locale: 'de',
  roles: { owner: 'Inhaber', admin: 'Administrator', editor: 'Redakteur', agent: 'Mitarbeiter im Posteingang', viewer: 'Leser' },
  hello: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  invitation: {
    subject: (tenant) => `Einladung zu ${tenant}`,
    invites: ({ inviter, tenant, role }) => `${inviter} lädt Sie ein, an den Chatbots von ${tenant} mitzuarbeiten. Ihre Rolle: ${role}.`,
    expires: (days) => `Der Link gilt ${days} Tage und nur für Sie: Bitte geben Sie ihn nicht weiter.`,
    accept: 'Einladung annehmen',
    footer: 'Wenn Sie nicht wissen, worum es geht, können Sie diese Mail ignorieren. Ohne Klick auf den Link geschieht nichts.',
  },
  status: {
    active: { happened: 'ist wieder aktiv', means: 'Die Bots antworten, und alles lässt sich wie zuvor ändern.' },
    suspended: {
      happened: 'wurde gesperrt',
      means: 'Die Bots antworten vorerst nicht. Sie können sich weiterhin anmelden, alles lesen und exportieren.',
    },
    closed: {
      happened: 'wurde geschlossen',
      means:
        'Die Bots antworten nicht mehr. Dreißig Tage lang können sich die Inhaber noch anmelden und alles exportieren, und auf Anfrage lässt sich das Konto wieder öffnen.',
    },
  },
  reason: (text) => `Grund: ${text}`,
  lostDomain: {
    subject: (domain) => `${domain} ist nicht mehr bestätigt`,
    missing: (domain) => `Der DNS-Eintrag, der zeigt, dass ${domain} Ihnen gehört, fehlte drei Tage in Folge.`,
    means:
      'Die Domain leitet deshalb niemanden mehr weiter. Legen Sie den Eintrag wieder an und bestätigen Sie die Domain unter Sicherheit.',
  },
  support: {
    subject: (tenant) => `Der Support ist in ${tenant}`,
    entered: (operator, tenant) => `${operator} ist durch den Support-Zugriff, den Sie erlaubt haben, in ${tenant}.`,
    reason: (text) => `Sie haben ihn erlaubt für: ${text}`,
    may: {
      read: 'Der Support kann alles außer Mitgliedern, Rollen, Schlüsseln und Sicherheit ansehen und nichts ändern.',
      write: 'Der Support kann alles außer Mitgliedern, Rollen, Schlüsseln und Sicherheit ansehen und ändern.',
    },
    means: 'Was geschieht, steht in Ihrem Audit-Log. Sie können den Zugriff jederzeit in den Einstellungen beenden.',
  },
  ownerFooter: 'Sie erhalten diese Mail, weil Ihnen das Konto gehört.',
};

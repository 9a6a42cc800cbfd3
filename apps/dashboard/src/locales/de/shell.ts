import type { shell as english } from '../en/shell.ts';

export const shell: Record<keyof typeof english, string> = {
  'shell.skip': 'Zum Inhalt springen',
  'shell.loading': 'Wird geladen',
  'shell.menu': 'Menü',
  'shell.openMenu': 'Menü öffnen',
  'shell.navigation': 'Hauptmenü',
  'nav.bots': 'Bots',
  'tenant.switch': 'Mandant wechseln',
  'tenant.yours': 'Ihre Mandanten',
  'tenant.here': 'Hier sind Sie',
  'tenant.suspended': 'Dieser Mandant ist gesperrt: Seine Bots antworten nicht. Lesen und exportieren können Sie weiterhin alles.',
  'tenant.none': 'Sie gehören zu keinem Mandanten',
  'tenant.noneText': 'Bitten Sie jemanden, der einen verwaltet, Sie einzuladen. Die Einladung kommt per E-Mail.',
  'tenant.closed': 'Dieser Mandant ist geschlossen.',
  'person.menu': 'Ihre Einstellungen',
  'person.signOut': 'Abmelden',
  'unknown.title': 'Nicht gefunden',
  'unknown.heading': 'Hier gibt es nichts',
  'unknown.text': 'Vielleicht ist die Adresse falsch geschrieben, oder sie führt zu etwas, worauf Sie keinen Zugriff haben.',
  'unknown.home': 'Zum Anfang',
  'failure.title': 'Das hat nicht geklappt',
};

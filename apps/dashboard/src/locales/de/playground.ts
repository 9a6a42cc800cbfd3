import type { playground as english } from '../en/playground.ts';

export const playground: Record<keyof typeof english, string> = {
  'playground.title': 'Entwurf ausprobieren',
  'playground.hint': 'Besucher merken nichts davon. Was Modelle und Aktionen dafür tun, geschieht wirklich und kostet, was es kostet.',
  'playground.anew': 'Neu beginnen',
  'playground.unsaved': 'Er antwortet, wie es der gespeicherte Entwurf sagt. Speichern Sie Ihre Änderungen, um sie auszuprobieren.',
  'playground.stop': 'Anhalten',
  'playground.send': 'Senden',
  'playground.allow': 'Erlauben',
  'playground.cancel': 'Abbrechen',
  'playground.refuse': 'Nein, danke',
  'playground.done': 'Es ist erledigt.',
  'playground.declined': 'Es wurde nicht getan.',
  'playground.failed': 'Es hat nicht geklappt.',
  'playground.trace': 'Wie diese Antwort zustande kam',
};

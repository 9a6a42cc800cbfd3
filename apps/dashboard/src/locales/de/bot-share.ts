import type { botShare as english } from '../en/bot-share.ts';

export const botShare: Record<keyof typeof english, string> = {
  'share.title': 'Vorschau teilen',
  'share.hint': 'Ein Link zeigt den gespeicherten Entwurf jemandem ohne Konto, der ihn auch fragen kann. Websites bekommen dadurch nichts.',
  'share.make': 'Link erzeugen',
  'share.makeTitle': 'Link zum Entwurf erzeugen',
  'share.makeText':
    'Wer den Link hat, sieht den Entwurf, wie er beim Öffnen ist. Was dort geschrieben wird, wird als Vorschau aufbewahrt und kostet wie jede Frage.',
  'share.days': 'Gültig für',
  'share.daysOf': '{days, plural, one {# Tag} other {# Tage}}',
  'share.link': 'Link',
  'share.linkHint': 'Kopieren Sie ihn jetzt: Aufbewahrt wird nur eine Prüfsumme davon.',
  'share.list': 'Links',
  'share.none': 'Es gibt noch keinen Link.',
  'share.open': 'Offen, endet',
  'share.over': 'Beendet',
  'share.revoked': 'Zurückgenommen',
  'share.madeBy': 'Erzeugt von {name}',
  'share.lastOpened': 'Zuletzt geöffnet',
  'share.neverOpened': 'Noch von niemandem geöffnet',
  'share.revoke': 'Zurücknehmen',
  'share.revokeLabel': 'Den Link von {name} zurücknehmen',
  'share.revokeTitle': 'Diesen Link zurücknehmen?',
  'share.revokeText': 'Er zeigt nichts mehr, auch denen nicht, die ihn gerade offen haben.',
  'share.revokeSubmit': 'Zurücknehmen',
  'share.revokedToast': 'Der Link wurde zurückgenommen.',
};

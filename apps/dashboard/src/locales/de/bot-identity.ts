import type { botIdentity as english } from '../en/bot-identity.ts';

export const botIdentity: Record<keyof typeof english, string> = {
  'identity.secrets': 'Angemeldete Nutzer',
  'identity.secretsHint':
    'Ihr Server unterschreibt, wer ein Nutzer ist. Der findet seine Gespräche dann auf jedem Gerät, und niemand sonst findet sie.',
  'identity.list': 'Geheimnisse',
  'identity.none': 'Es gibt noch kein Geheimnis, alle Besucher sind also anonym.',
  'identity.current': 'Damit wird unterschrieben',
  'identity.ends': 'Endet',
  'identity.madeAt': 'Erstellt',
  'identity.make': 'Geheimnis erstellen',
  'identity.makeTitle': 'Ein Geheimnis zum Unterschreiben erstellen',
  'identity.makeText': 'Bewahren Sie es auf Ihrem Server auf. Wer es hat, kann sich als jeder Ihrer Nutzer ausgeben.',
  'identity.rotate': 'Ein weiteres erstellen',
  'identity.rotateTitle': 'Ein weiteres Geheimnis erstellen',
  'identity.rotateText': 'Das vorige endet nach der gewählten Zeit. Ein noch älteres endet sofort.',
  'identity.overlap': 'Das vorige gilt noch',
  'identity.overlapHours':
    '{hours, plural, =0 {gar nicht: sofort beenden} =1 {eine Stunde} =24 {einen Tag} =168 {eine Woche} =720 {dreißig Tage} other {# Stunden}}',
  'identity.secret': 'Geheimnis',
  'identity.secretHint':
    'Legen Sie es dort ab, wo Ihr Server es als PARLEY_IDENTITY_SECRET findet. Wer es verliert, erstellt ein weiteres.',
  'identity.end': 'Beenden',
  'identity.endCurrent': 'Das Geheimnis beenden, mit dem unterschrieben wird',
  'identity.endBefore': 'Das vorige Geheimnis beenden',
  'identity.endTitle': 'Dieses Geheimnis beenden?',
  'identity.endSubmit': 'Jetzt beenden',
  'identity.endText':
    'Nichts, was damit unterschrieben wurde, wird noch angenommen. Laufende Sitzungen enden innerhalb von dreißig Minuten von selbst.',
  'identity.ended': 'Das Geheimnis ist beendet.',
  'identity.onServer': 'Auf Ihrem Server',
  'identity.onServerHint': 'Er findet das Geheimnis in seiner Umgebung als PARLEY_IDENTITY_SECRET. Er braucht kein Paket.',
  'identity.way': 'Wie er unterschreibt',
  'identity.way.jwt': 'JWT',
  'identity.way.jwt.hint': 'Endet nach einer Stunde von selbst. Die bessere Wahl.',
  'identity.way.hmac': 'HMAC',
  'identity.way.hmac.hint': 'Eine Unterschrift je Nutzer, die so lange gilt wie das Geheimnis.',
  'identity.languages': 'Sprachen',
  'identity.inPage': 'In Ihrer Seite',
  'identity.inPageHint':
    'Für Nutzer, die angemeldet sind, mit dem, was Ihr Server unterschrieben hat. Rufen Sie Parley.reset() auf, wenn sie sich abmelden.',
  'identity.requiredHint': 'Alle anderen werden abgewiesen. Es gilt, sobald der Bot veröffentlicht ist.',
};

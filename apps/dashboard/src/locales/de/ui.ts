import type { ui as english } from '../en/ui.ts';

export const ui: Record<keyof typeof english, string> = {
  'action.retry': 'Noch einmal versuchen',
  'action.back': 'Zurück',
  'action.continue': 'Weiter',
  'action.cancel': 'Abbrechen',
  'action.close': 'Schließen',
  'appearance.menu': 'Darstellung und Sprache',
  'appearance.title': 'Darstellung',
  'appearance.system': 'Wie das System',
  'appearance.light': 'Hell',
  'appearance.dark': 'Dunkel',
  'language.title': 'Sprache',
  'table.more': 'Mehr anzeigen',
  'confirm.type': 'Geben Sie zur Bestätigung {name} ein',
  'copy.do': 'Kopieren',
  'copy.done': 'Kopiert',
  'copy.what': '{what} kopieren',
  'secret.once': 'Das sehen Sie nur dieses eine Mal',
  'secret.stored': 'Ich habe es aufbewahrt',
  'secret.download': 'Herunterladen',
  'issue.tooSmall':
    '{of, select, string {Verwenden Sie mindestens {limit, number} Zeichen.} array {Geben Sie mindestens {limit, number} an.} other {Es muss mindestens {limit, number} sein.}}',
  'issue.tooBig':
    '{of, select, string {Verwenden Sie höchstens {limit, number} Zeichen.} array {Geben Sie höchstens {limit, number} an.} other {Es darf höchstens {limit, number} sein.}}',
  'issue.notSupported': 'Das gewählte Modell nimmt das nicht. Überlassen Sie es dem Modell oder wählen Sie ein anderes.',
  'issue.notInPlan': 'Dieses Modell ist in Ihrem Tarif nicht enthalten.',
  'issue.notOffered': 'Das steht nicht zur Wahl.',
  'issue.notValid': 'Das wird hier nicht angenommen. Prüfen Sie die Schreibweise.',
  'form.required': 'Das wird benötigt.',
  'form.email': 'Das ist keine E-Mail-Adresse.',
  'form.passwordLength': 'Verwenden Sie mindestens {min, number} Zeichen.',
};

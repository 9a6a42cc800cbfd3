import type { bots as english } from '../en/bots.ts';

export const bots: Record<keyof typeof english, string> = {
  'bots.title': 'Bots',
  'bots.description': 'Jeder Bot antwortet aus Ihrem Wissen, auf Ihrer Website und mit Ihren Worten.',
  'bots.name': 'Name',
  'bots.nameHint': 'Besucher sehen ihn. Sie können ihn später ändern.',
  'bots.status': 'Status',
  'bots.changed': 'Geändert',
  'bots.knowledge': 'Wissen',
  'bots.sourcesOf': 'Quellen von {name}',
  'bots.draftOnly': 'Entwurf',
  'bots.published': 'Veröffentlicht, Version {number, number}',
  'bots.new': 'Neuer Bot',
  'bots.create': 'Bot anlegen',
  'bots.created': '{name} ist da.',
  'bots.emptyTitle': 'Noch keine Bots',
  'bots.emptyText': 'Legen Sie einen an und geben Sie ihm etwas zu lesen: Wenige Minuten später kann er antworten.',
};

import type { knowledge as english } from '../en/knowledge.ts';

export const knowledge: Record<keyof typeof english, string> = {
  'sources.title': 'Quellen',
  'sources.description': 'Woraus Ihre Bots antworten.',
  'sources.name': 'Name',
  'sources.status': 'Status',
  'sources.status.queued': 'Wartet',
  'sources.status.reading': 'Wird gelesen',
  'sources.status.indexing': 'Wird indexiert',
  'sources.status.ready': 'Bereit',
  'sources.status.failed': 'Fehlgeschlagen',
  'sources.emptyTitle': 'Noch keine Quellen',
  'sources.emptyText': 'Geben Sie Ihren Bots etwas zu lesen, dann antworten sie daraus.',
  'source.title': 'Quelle',
  'source.parts': 'Teile dieser Quelle',
  'source.documents': 'Dokumente',
};

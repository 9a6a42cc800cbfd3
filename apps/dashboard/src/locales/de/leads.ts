import type { leads as english } from '../en/leads.ts';

export const leads: Record<keyof typeof english, string> = {
  'leads.title': 'Anfragen',
  'leads.description': 'Was Besucher mit den Formularen Ihrer Bots gesendet haben.',
  'leads.emptyTitle': 'Noch hat niemand ein Formular gesendet',
  'leads.emptyText': 'Erlauben Sie einem Bot das Kontaktformular oder einen Termin; was Besucher senden, steht dann hier.',
  'leads.who': 'Von',
  'leads.form': 'Formular',
  'leads.bot': 'Bot',
  'leads.when': 'Gesendet',
  'leads.open': 'Öffnen',
  'leads.openOf': 'Öffnen, was {name} gesendet hat',
  'leads.one': 'Anfrage',
  'leads.export': 'Als CSV exportieren',
  'leads.conversation': 'Gespräch öffnen',
  'leads.delete': 'Anfrage löschen',
  'leads.deleteTitle': 'Diese Anfrage löschen?',
  'leads.deleteText': 'Sie ist dann endgültig weg. Was vorher gemailt oder an Ihren Server gesendet wurde, bleibt dort.',
  'leads.deleted': 'Die Anfrage ist gelöscht.',
};

import type { actions as english } from '../en/actions.ts';

export const actions: Record<keyof typeof english, string> = {
  'actions.title': 'Aktionen',
  'actions.ofBotHint':
    'Was der Bot über das Antworten hinaus darf. Besucher werden gefragt, bevor etwas geschrieben oder gesendet wird. Eine Änderung gilt, sobald der Bot veröffentlicht ist.',
  'actions.gone': 'Nicht mehr vorhanden',
};

import type { chat as english } from '../en/chat.ts';

export const chat: Record<keyof typeof english, string> = {
  'chat.question': 'Ihre Frage',
  'chat.ask': 'Fragen',
  'chat.answering': 'Antwortet',
  'chat.conversation': 'Unterhaltung',
  'chat.sources': 'Worauf die Antwort steht',
  'chat.asOf': 'Stand {date}',
  'chat.broken': 'Die Antwort ist abgebrochen. Fragen Sie noch einmal.',
  'chat.declined': 'Was er gelesen hat, sagt dazu nichts. Das sagt er auch Besuchern, statt etwas zu erfinden.',
};

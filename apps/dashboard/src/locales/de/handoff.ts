import type { handoff as english } from '../en/handoff.ts';

export const handoff: Record<keyof typeof english, string> = {
  'handoff.filter': 'Menschen',
  'handoff.anyone': 'Mit Bot oder Mensch',
  'handoff.waiting_for_person': 'Wartet auf einen Menschen',
  'handoff.with_person': 'Mit einem Menschen',
  'handoff.waiting': 'Der Besucher wartet auf einen Menschen.',
  'handoff.late': 'Der Besucher wartet auf einen Menschen und hat erfahren, dass gerade niemand frei ist.',
  'handoff.has': '{name} führt dieses Gespräch; der Bot schweigt.',
  'handoff.take': 'Übernehmen',
  'handoff.giveBack': 'Dem Bot zurückgeben',
  'handoff.reply': 'Ihre Antwort',
  'handoff.send': 'Antwort senden',
  'handoff.mailed': 'Per Mail an {address}',
  'handoff.seen': 'Gesehen',
  'handoff.unseen': 'Noch nicht gesehen',
  'handoff.mails': 'Ist der Besucher gegangen, geht sie einige Minuten später per Mail an {address}.',
  'handoff.mailsNot': 'Der Besucher liest sie nur im Chat.',
};

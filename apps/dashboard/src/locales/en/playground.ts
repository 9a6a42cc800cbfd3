export const playground = {
  'playground.title': 'Try the draft',
  'playground.hint': 'Visitors notice nothing of it. What models and actions do for it is real, and costs what it costs.',
  'playground.anew': 'Begin anew',
  'playground.unsaved': 'It answers as the saved draft says. Save your changes to try them.',
  'playground.stop': 'Stop',
  'playground.send': 'Send',
  'playground.allow': 'Allow',
  'playground.refuse': 'No, thanks',
  'playground.done': 'It is done.',
  'playground.declined': 'It was not done.',
  'playground.failed': 'It did not work.',
  'playground.trace': 'How this answer came about',
} as const;

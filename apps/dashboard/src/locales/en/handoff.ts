export const handoff = {
  'handoff.filter': 'People',
  'handoff.anyone': 'With a bot or a person',
  'handoff.waiting_for_person': 'Waits for a person',
  'handoff.with_person': 'With a person',
  'handoff.waiting': 'The visitor waits for a person.',
  'handoff.has': '{name} has this conversation; the bot is silent.',
  'handoff.take': 'Take over',
  'handoff.giveBack': 'Give back to the bot',
  'handoff.reply': 'Your reply',
  'handoff.send': 'Send reply',
} as const;

export const actions = {
  'actions.title': 'Actions',
  'actions.ofBotHint':
    'What the bot may do beyond answering. Visitors are asked before anything is written or sent. Publish the bot for a change to count.',
  'actions.gone': 'No longer there',
} as const;

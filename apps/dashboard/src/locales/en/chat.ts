export const chat = {
  'chat.question': 'Your question',
  'chat.ask': 'Ask',
  'chat.answering': 'Answering',
  'chat.conversation': 'Conversation',
  'chat.sources': 'What the answer stands on',
  'chat.asOf': 'as of {date}',
  'chat.broken': 'The answer broke off. Ask again.',
  'chat.declined': 'What it has read does not say. It tells visitors so instead of making something up.',
} as const;

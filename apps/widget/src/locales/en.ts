/** What the launcher says; apart from the panel's texts so that the loader carries nothing else. */
export const launcherText = {
  openChat: 'Open chat',
  closeChat: 'Close chat',
  chatUnavailable: 'Chat is not available right now.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};

/** What the panel says. `{name}` is filled in. */
export const panelText = {
  /** The language of these texts, as an HTML `lang`. */
  language: 'en',

  chatWith: 'Chat with {bot}',
  automated: 'Automated assistant',
  close: 'Close chat',
  newConversation: 'New conversation',
  back: 'Back to the chat',
  loading: 'Loading the chat…',
  messages: 'Messages',
  suggestions: 'Suggested questions',
  youAsked: 'You:',
  botSaid: '{bot}:',
  writeQuestion: 'Ask a question…',
  question: 'Your question',
  send: 'Send',
  stop: 'Stop answering',
  stopping: 'Stopping…',
  tooLong: '{count} characters too many',
  latest: 'Go to the latest message',
  searching: 'Looking for an answer…',
  reconnecting: 'Connection lost. Trying to reconnect…',
  tryAgain: 'Try again',
  askAgain: 'Ask again',
  sources: 'Sources',
  sourceNumber: 'Source {number}: {title}',
  notGrounded: 'No source found for this answer.',
  unsupported: 'No source supports this sentence',
  leaveMessage: 'Leave a message',
  leaveMessageOffer: 'Would you like a person to look into it?',

  interrupted_stopped: 'You stopped this answer.',
  interrupted_disconnected: 'The connection was lost before the answer was complete.',
  interrupted_restarted: 'The answer was cut off because the service restarted.',
  interrupted_shutdown: 'The answer was cut off because the service restarted.',
  interrupted_time_limit: 'The answer took too long and was cut off.',
  interrupted_model_failed: 'The answer broke off.',

  failed_unreachable: 'The chat cannot be reached right now. Check your connection and try again.',
  failed_unavailable: 'The chat is not available right now. Please try again in a moment.',
  failed_rate_limited: 'That was a lot of questions at once. Please wait a moment and try again.',
  failed_question_limit_reached: 'You have asked as many questions as are allowed here for now.',
  failed_turn_in_progress: 'Your previous question is still being answered. Please try again in a moment.',
  failed_no_answer: 'This question was not answered.',
  failed_model_unavailable: 'The assistant cannot answer right now. Please try again in a moment.',
  failed_model_rate_limited: 'The assistant is busy right now. Please try again in a moment.',
  failed_model_timeout: 'The assistant took too long to answer. Please try again.',
  failed_origin_not_allowed: 'This chat is not set up for this site.',
  failed_not_found: 'This chat is not available.',
  failed_bot_not_published: 'This chat is not available yet.',
  failed_tenant_suspended: 'This chat is not available.',
  failed_other: 'Something went wrong. Please try again.',

  passage: 'Source',
  passageLoading: 'Loading the source…',
  passageFailed: 'This source cannot be shown right now.',
  passageGone: 'This source is no longer available.',
  page: 'Page {page}',
  openSource: 'Open on {host}',

  messageTitle: 'Leave a message',
  messageIntro: 'Leave your email address and a person will answer you there.',
  name: 'Name',
  optional: '(optional)',
  email: 'Email',
  message: 'Message',
  sendMessage: 'Send message',
  sendingMessage: 'Sending…',
  emailMissing: 'Enter your email address.',
  emailInvalid: 'Enter an email address like name@example.com.',
  messageMissing: 'Write a message.',
  messageSent: 'Thank you. Your message has been sent.',
  messageSentDetail: 'The answer will go to {email}.',
};

/** The texts of one language: the same keys in each. */
export type PanelText = typeof panelText;
export type PanelTextKey = keyof PanelText;

/** What the launcher says; apart from the panel's texts so that the loader carries nothing else. */
export const launcherText = {
  openChat: 'Open chat',
  closeChat: 'Close chat',
  chatUnavailable: 'Chat is not available right now.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};

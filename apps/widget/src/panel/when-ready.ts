import type { Chat } from './create-chat.ts';

/** Begins the chat where that was not done, and resolves once it is ready, or has failed to begin. */
export function whenReady(chat: Chat): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { phase } = chat.current();
      if (phase !== 'ready' && phase !== 'failed') return;
      stop();
      resolve();
    };
    const stop = chat.subscribe(look);
    void chat.open();
    look();
  });
}

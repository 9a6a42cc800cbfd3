import { isRunning } from './conversation.ts';
import type { Chat } from './create-chat.ts';

/**
 * Tells the page when the chat is ready, when a question was asked, and when it was answered or was not. Of what is said it tells
 * nothing: that is between the visitor and the bot.
 */
export function tellPage(chat: Chat, emit: (event: string, detail?: object) => void): void {
  let isReady = false;
  const running = new Set<string>();
  /** How often a person has written; undefined until that is known. */
  let replied: number | undefined;
  chat.subscribe(() => {
    const { phase, failure, turns, conversationId } = chat.current();
    if (phase === 'ready' && !isReady) emit('ready');
    if (phase === 'failed') emit('error', { code: failure?.code });
    isReady = phase === 'ready';
    const replies = turns.flatMap((turn) => turn.replies);
    if (replied !== undefined && replies.length > replied)
      emit('answer', { conversation: conversationId, message: replies.at(-1)?.id, outcome: 'person' });
    replied = isReady ? replies.length : undefined;
    for (const turn of turns) {
      if (isRunning(turn)) {
        if (!running.has(turn.key)) emit('message', { conversation: conversationId });
        running.add(turn.key);
      } else if (running.delete(turn.key)) {
        if (turn.status === 'failed') emit('error', { conversation: conversationId, code: turn.failure?.code });
        else emit('answer', { conversation: conversationId, message: turn.messageId, outcome: turn.outcome ?? turn.status });
      }
    }
  });
}

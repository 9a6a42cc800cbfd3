import { useState } from 'preact/hooks';
import { failureOf } from '../../panel/create-chat.ts';
import { useChatView } from '../chat-context.ts';
import { failureText } from '../failure-text.ts';

/** Sends something once at a time, and says in words why it did not arrive. */
export function useSending() {
  const { text } = useChatView();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    sending,
    failure: error === null ? '' : failureText(text, failureOf(error).code),
    /** What it failed by, for who can say more of it. */
    error,
    /** Whether it arrived. */
    async send(work: () => Promise<unknown>): Promise<boolean> {
      if (sending) return false;
      setSending(true);
      setError(null);
      try {
        await work();
        return true;
      } catch (error) {
        setError(error);
        return false;
      } finally {
        setSending(false);
      }
    },
  };
}

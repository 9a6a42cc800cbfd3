import { useState } from 'preact/hooks';
import { failureOf } from '../../panel/create-chat.ts';
import { useChatView } from '../chat-context.ts';
import { failureText } from '../failure-text.ts';

/** Sends something once at a time, and says in words why it did not arrive. */
export function useSending() {
  const { text } = useChatView();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  return {
    sending,
    failure,
    /** Whether it arrived. */
    async send(work: () => Promise<unknown>): Promise<boolean> {
      if (sending) return false;
      setSending(true);
      setFailure('');
      try {
        await work();
        return true;
      } catch (error) {
        setFailure(failureText(text, failureOf(error).code));
        return false;
      } finally {
        setSending(false);
      }
    },
  };
}

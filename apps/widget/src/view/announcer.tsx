import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import type { Turn } from '../panel/conversation.ts';
import { isRunning } from '../panel/conversation.ts';
import { useChatView } from './chat-context.ts';
import { failureText } from './failure-text.ts';
import { usePart } from './use-part.ts';

/** Tells a screen reader that an answer is looked for, and then the whole answer once: reading every piece as it comes is noise. */
export function Announcer({ turn, botName }: { turn: Turn | undefined; botName: string }) {
  const { text } = useChatView();
  const [announcement, setAnnouncement] = useState('');
  const followed = useRef<string | null>(null);
  const running = turn !== undefined && isRunning(turn);
  const part = usePart(turn && 'answers', turn?.key);

  useEffect(() => {
    if (!turn) return;
    if (running) {
      followed.current = turn.key;
      setAnnouncement(turn.reconnecting ? text.reconnecting : text.searching);
    } else if (followed.current === turn.key && part !== 'loading') {
      followed.current = null;
      const words = typeof part === 'object' ? part.spokenAnswer(turn.answer) : turn.answer;
      const said = turn.answer === '' ? '' : `${fill(text.botSaid, { bot: botName })} ${words}`;
      const ending = turn.failure
        ? failureText(text, turn.failure.code)
        : turn.interruptReason && text[`interrupted_${turn.interruptReason}`];
      setAnnouncement(`${said} ${ending ?? ''}`.trim());
    }
  }, [turn?.key, turn?.status, turn?.reconnecting, running, part]);

  const reply = turn?.replies.at(-1);
  const isFirst = useRef(true);
  useEffect(() => {
    if (reply && !isFirst.current) setAnnouncement(`${fill(text.botSaid, { bot: reply.person })} ${reply.text}`);
    isFirst.current = false;
  }, [reply?.id]);

  return (
    <div role="status" class="hidden">
      {announcement}
    </div>
  );
}

import type { HandoffResponse } from '@parley/contract/handoff';
import { fill } from '../locales/fill.ts';
import { useChatView } from './chat-context.ts';

/**
 * Who has the conversation in the bot's place, or that the bot has it again. While nobody has come yet, it `offers` to leave a message for
 * later; once that takes too long it says so, and offers the bot again too.
 */
export function HandoffNote({ handoff, offers }: { handoff: HandoffResponse | null; offers: boolean }) {
  const { chat, text, openMessageForm } = useChatView();
  const waiting = handoff?.late ? text.nobodyFree : text.personComing;
  const here = handoff?.person ? fill(text.personHere, { name: handoff.person }) : waiting;
  return (
    <p class="note handoff">
      <span role="status">{handoff ? here : text.botBack}</span>{' '}
      {offers && handoff?.person === null && (
        <button type="button" class="quiet" onClick={() => openMessageForm('')}>
          {text.leaveMessage}
        </button>
      )}{' '}
      {handoff?.person === null && handoff.late && (
        <button type="button" class="quiet" onClick={() => void chat.stopWaiting()}>
          {text.backToBot}
        </button>
      )}
    </p>
  );
}

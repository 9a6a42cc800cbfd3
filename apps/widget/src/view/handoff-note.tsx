import type { HandoffResponse } from '@parley/contract/handoff';
import { useChatView } from './chat-context.ts';

/**
 * Who has the conversation in the bot's place, or that the bot has it again. While nobody has come yet, it `offers` to leave a message for
 * later; once that takes too long it says so, and offers the bot again too.
 */
export function HandoffNote({ handoff, offers }: { handoff: HandoffResponse | null; offers: boolean }) {
  const { chat, text, openMessageForm } = useChatView();
  const waiting = handoff?.late ? text.nobodyFree : text.personComing;
  const [before, after] = text.personHere.split('{name}');
  const here = handoff?.person ? (
    <>
      {before}
      {/* Isolated, or it would decide the direction of the sentence. */}
      <bdi>{handoff.person}</bdi>
      {after}
    </>
  ) : (
    waiting
  );
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

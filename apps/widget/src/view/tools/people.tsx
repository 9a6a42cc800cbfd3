import type { HandoffResponse } from '@parley/contract/handoff';
import { fill } from '../../locales/fill.ts';
import type { Reply } from '../../panel/conversation.ts';
import { useChatView } from '../chat-context.ts';

/** What people wrote to the visitor. */
export function Replies({ items }: { items: readonly Reply[] }) {
  return (
    <>
      {items.map(({ id, text, person }) => (
        <div class="reply" key={id}>
          <span class="person" dir="auto">
            {person}
          </span>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </>
  );
}

/** Who has the conversation in the bot's place. */
export function HandoffNote({ handoff }: { handoff: HandoffResponse }) {
  const { text } = useChatView();
  return (
    <p class="note handoff" role="status">
      {handoff.person === null ? text.personComing : fill(text.personHere, { name: handoff.person })}
    </p>
  );
}

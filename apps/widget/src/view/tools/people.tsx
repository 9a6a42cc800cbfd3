import type { Reply } from '../../panel/conversation.ts';

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

import { AttachmentsSection } from './attachments-section.tsx';
import { CollectionSection } from './collection-section.tsx';
import { OffersSection } from './offers-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { useChatOptions } from './use-chat-options.ts';

/** What visitors may do in the chat beside asking, and what they are asked about themselves. */
export function ChatTab() {
  const editing = useChatOptions();
  return (
    <>
      <OffersSection editing={editing} />
      <PeopleSection editing={editing} />
      <AttachmentsSection editing={editing} />
      <CollectionSection editing={editing} />
    </>
  );
}

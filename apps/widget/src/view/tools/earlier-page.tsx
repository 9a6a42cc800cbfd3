import type { ChatConversation } from '@parley/contract/chat';
import { useEffect, useState } from 'preact/hooks';
import { useChatView } from '../chat-context.ts';
import { SubView } from '../sub-view.tsx';
import { useSending } from './use-sending.ts';

/** What a visitor talked about before, on whichever device; one that is chosen goes on. */
export function EarlierPage({ onBack }: { onBack: () => void }) {
  const { chat, text, focusComposer } = useChatView();
  const { failure, send } = useSending();
  const [listed, setListed] = useState<ChatConversation[]>();

  useEffect(() => {
    void send(async () => {
      const { items }: { items: ChatConversation[] } = await (await chat.send('v1/chat/conversations', {})).json();
      setListed(items.filter(({ id, firstQuestion }) => firstQuestion !== null && id !== chat.current().conversationId));
    });
  }, []);

  async function resume(id: string): Promise<void> {
    if (!(await send(() => chat.resume(id)))) return;
    onBack();
    focusComposer();
  }

  return (
    <SubView title={text.earlier} onBack={onBack} focusKey="earlier">
      {failure !== '' ? (
        <p role="alert">{failure}</p>
      ) : (
        (listed === undefined || listed.length === 0) && <p role="status">{listed ? text.noEarlier : text.loading}</p>
      )}
      <ul class="earlier">
        {listed?.map(({ id, firstQuestion, lastTurnAt }) => (
          <li key={id}>
            <button type="button" class="secondary" data-action="resume" onClick={() => void resume(id)}>
              <span dir="auto">{firstQuestion}</span>
              <time dateTime={lastTurnAt}>{new Date(lastTurnAt).toLocaleDateString(text.language, { dateStyle: 'medium' })}</time>
            </button>
          </li>
        ))}
      </ul>
    </SubView>
  );
}

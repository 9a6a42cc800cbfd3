import type { AttachmentResponse } from '@parley/contract/attachments';
import { useChatView } from '../chat-context.ts';
import { ToolIcon } from './tool-icon.tsx';

/** The files of a question. Only this visitor's session can open them. */
export function Attached({ items }: { items: readonly AttachmentResponse[] }) {
  const { chat } = useChatView();

  async function open({ id, name }: AttachmentResponse): Promise<void> {
    const response = await chat.send(`v1/chat/attachments/${id}`, {});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  return (
    <ul class="attached">
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" class="quiet" data-action="open-attachment" onClick={() => void open(item).catch(() => undefined)}>
            <ToolIcon name="attach" />
            <span dir="auto">{item.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

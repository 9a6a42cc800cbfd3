import { useEffect, useRef, useState } from 'preact/hooks';
import { useChatView } from '../chat-context.ts';
import { ToolButton } from './tool-button.tsx';

/** What can be done with the chat as a whole, behind one button. */
export function Menu() {
  const { chat, text, openTool, sound, setSound, focusComposer } = useChatView();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const { bot, conversationId, handoff, turns, identified } = chat.current();
  const options = bot?.options;

  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [open]);

  function close(): void {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>('.tool')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  }

  async function withdraw(): Promise<void> {
    await chat.send('v1/chat/data', { method: 'DELETE' }).then(
      () => chat.noteData(false),
      () => undefined,
    );
  }

  function end(): void {
    if (options?.rating && conversationId !== null) {
      openTool('rating');
      return;
    }
    void chat.newConversation();
    focusComposer();
  }

  function item(action: string, words: string, act: () => void) {
    return (
      <li key={action}>
        <button
          type="button"
          class="menu-item"
          data-action={action}
          onClick={() => {
            close();
            act();
          }}
        >
          {words}
        </button>
      </li>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened.
    <div
      class="menu"
      ref={menu}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => leaves(menu.current, relatedTarget) && setOpen(false)}
    >
      <ToolButton icon="more" label={text.more} action="menu" expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <ul class="menu-items" aria-label={text.more}>
          {options?.person && !handoff && item('person', text.talkToPerson, () => void chat.callPerson(text.talkToPerson))}
          {identified && item('earlier', text.earlier, () => openTool('earlier'))}
          {options?.transcript && conversationId !== null && item('transcript', text.mailChat, () => openTool('transcript'))}
          {item('sound', sound ? text.soundOff : text.soundOn, () => setSound(!sound))}
          {options?.collect?.given && item('withdraw', text.withdraw, () => void withdraw())}
          {turns.length > 0 && item('end', text.endChat, end)}
        </ul>
      )}
    </div>
  );
}

/** Whether the keyboard goes elsewhere. */
function leaves(menu: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && !menu?.contains(target);
}

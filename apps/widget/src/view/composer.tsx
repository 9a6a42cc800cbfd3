import type { AttachmentResponse } from '@parley/contract/attachments';
import type { FlowPrompt } from '@parley/contract/flows';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import type { Turn } from '../panel/conversation.ts';
import { useChatView } from './chat-context.ts';
import { FlowBar } from './flow-bar.tsx';
import { Icon } from './icons.tsx';
import { useTools } from './tools-context.ts';

const maxLength = 4000;

/** Which keys a screen keyboard shows for what a flow asks. */
const inputModes: { [type in FlowPrompt['type']]?: 'email' | 'tel' | 'decimal' } = { email: 'email', phone: 'tel', number: 'decimal' };

interface ComposerProps {
  /** The turn that is being answered; while there is one, the button stops it. */
  running: Turn | undefined;
  /** It is a person who will read it. */
  toPerson: boolean;
  /** What a flow waits for. */
  prompt: FlowPrompt | null;
  input: RefObject<HTMLTextAreaElement | null>;
}

/** Where a question is written. Enter sends it, Shift and Enter begins a new line. */
export function Composer({ running, toPerson, prompt, input }: ComposerProps) {
  const { chat, text, focusComposer } = useChatView();
  const tools = useTools();
  const [draft, setDraft] = useState('');
  const [files, setFiles] = useState<AttachmentResponse[]>([]);
  const otherwise = toPerson ? text.message : text.writeQuestion;
  const excess = draft.trim().length - maxLength;
  const sendable = !running && excess <= 0 && draft.trim() !== '';

  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
    // Of another language or prompt, the placeholder may be taller.
  }, [draft, input, text, prompt]);

  function send(event: Event): void {
    event.preventDefault();
    if (!sendable) return;
    void chat.ask(draft, undefined, files);
    setDraft('');
    setFiles([]);
    focusComposer();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // 229 is how Safari reports the Enter that ends an input method's composition.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    send(event);
  }

  function stop(): void {
    void chat.stop();
    focusComposer();
  }

  return (
    <form class="composer" onSubmit={send}>
      {prompt && !running && <FlowBar prompt={prompt} />}
      {tools && <tools.ComposerTools draft={draft} setDraft={setDraft} files={files} setFiles={setFiles} />}
      <div class="field">
        <textarea
          ref={input}
          rows={1}
          // An empty field has no direction of its own: its placeholder follows the panel.
          dir={draft === '' ? undefined : 'auto'}
          enterkeyhint="send"
          inputmode={prompt ? inputModes[prompt.type] : undefined}
          placeholder={prompt ? (prompt.type === 'date' ? text.answer_date : text.writeAnswer) : otherwise}
          aria-label={text.question}
          aria-invalid={excess > 0}
          aria-describedby="excess"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {running ? (
          <button
            key="stop"
            type="button"
            class="round"
            data-action="stop"
            aria-label={running.stopping ? text.stopping : text.stop}
            disabled={running.stopping}
            onClick={stop}
          >
            <Icon name="stop" />
          </button>
        ) : (
          <button key="send" type="submit" class="round" data-action="send" aria-label={text.send} disabled={!sendable}>
            <Icon name="send" />
          </button>
        )}
      </div>
      <p id="excess" class="excess" aria-live="polite">
        {excess > 0 && fill(text.tooLong, { count: excess })}
      </p>
    </form>
  );
}

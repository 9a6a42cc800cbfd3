import type { AttachmentResponse } from '@parley/contract/attachments';
import type { AttachmentKind } from '@parley/contract/chat-options';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../locales/fill.ts';
import { useChatView } from '../chat-context.ts';
import { canListen, listen } from './speech.ts';
import { ToolButton } from './tool-button.tsx';

const accepted: Record<AttachmentKind, string> = {
  image: 'image/png,image/jpeg,image/webp',
  pdf: 'application/pdf',
  text: 'text/plain,.txt,.md,.csv',
};

interface ComposerToolsProps {
  draft: string;
  setDraft: (draft: string) => void;
  files: AttachmentResponse[];
  setFiles: (files: AttachmentResponse[]) => void;
}

/** What can go into a question beside words that are typed: files, and speech. */
export function ComposerTools({ draft, setDraft, files, setFiles }: ComposerToolsProps) {
  const { chat, text } = useChatView();
  const options = chat.current().bot?.options;
  const limits = options?.attachments;
  const chooser = useRef<HTMLInputElement>(null);
  const stop = useRef<(() => void) | null>(null);
  const [listening, setListening] = useState(false);
  const [status, setStatus] = useState('');
  // What was said of files that are sent or taken away is no longer true.
  useEffect(() => {
    if (files.length === 0) setStatus('');
  }, [files.length]);
  if (!limits && !(options?.voice && canListen())) return null;

  async function attach(chosen: File[]): Promise<void> {
    if (!limits) return;
    if (files.length + chosen.length > limits.maxFiles) return setStatus(fill(text.tooManyFiles, { count: limits.maxFiles }));
    setStatus(text.uploading);
    let kept = files;
    try {
      for (const file of chosen) {
        const response = await chat.send(`v1/chat/attachments?name=${encodeURIComponent(file.name.slice(-200))}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: file,
        });
        kept = [...kept, await response.json()];
        setFiles(kept);
      }
      setStatus('');
    } catch {
      setStatus(text.fileRefused);
    }
  }

  function discard({ id }: AttachmentResponse): void {
    // Its button goes, and the keyboard with it.
    chooser.current?.parentElement?.querySelector('button')?.focus();
    setFiles(files.filter((file) => file.id !== id));
    setStatus('');
    void chat.send(`v1/chat/attachments/${id}`, { method: 'DELETE' }).catch(() => undefined);
  }

  function toggleListening(): void {
    if (listening) {
      stop.current?.();
      return;
    }
    const before = draft === '' ? '' : `${draft.trimEnd()} `;
    setListening(true);
    stop.current = listen(
      text.language,
      (heard) => setDraft(before + heard),
      () => setListening(false),
    );
  }

  return (
    <div class="composer-tools">
      {files.length > 0 && (
        <ul class="attached">
          {files.map((file) => (
            <li key={file.id}>
              <span dir="auto">{file.name}</span>
              <ToolButton
                icon="close"
                label={fill(text.removeFile, { name: file.name })}
                action="remove-file"
                onClick={() => discard(file)}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="tool-row">
        {limits && (
          <>
            <input
              ref={chooser}
              type="file"
              hidden
              multiple={limits.maxFiles > 1}
              accept={limits.kinds.map((kind) => accepted[kind]).join(',')}
              onChange={({ currentTarget }) => {
                void attach([...(currentTarget.files ?? [])]);
                currentTarget.value = '';
              }}
            />
            <ToolButton icon="attach" label={text.attach} action="attach" onClick={() => chooser.current?.click()} />
          </>
        )}
        {options?.voice && canListen() && (
          <ToolButton icon="microphone" label={text.speak} action="speak" pressed={listening} onClick={toggleListening} />
        )}
        <span class="note" role="status">
          {listening ? text.listening : status}
        </span>
      </div>
    </div>
  );
}

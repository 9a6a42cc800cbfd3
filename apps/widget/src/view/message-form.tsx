import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { failureOf } from '../panel/create-chat.ts';
import { useChatView } from './chat-context.ts';
import type { MessageDraft } from './check-message.ts';
import { checkMessage } from './check-message.ts';
import { failureText } from './failure-text.ts';
import { Icon } from './icons.tsx';
import { SubView } from './sub-view.tsx';

type Progress = { at: 'writing'; failure?: string } | { at: 'sending' } | { at: 'sent' };

function Field({
  id,
  label,
  error,
  children,
}: {
  id: string;
  label: ComponentChildren;
  error?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {children}
      <p id={`${id}-error`} class="field-error">
        {error}
      </p>
    </div>
  );
}

/** Where a visitor leaves a message for a person. Opened from an answer that was declined. */
export function MessageForm({ draft, onBack }: { draft: string; onBack: () => void }) {
  const { chat, text } = useChatView();
  const [message, setMessage] = useState<MessageDraft>({ name: '', email: '', text: draft });
  const [checked, setChecked] = useState(false);
  const [progress, setProgress] = useState<Progress>({ at: 'writing' });
  const form = useRef<HTMLFormElement>(null);
  const errors = checked ? checkMessage(message) : {};

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (progress.at === 'sending') return;
    setChecked(true);
    const [wrong] = Object.keys(checkMessage(message));
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`#message-${wrong}`)?.focus();
      return;
    }
    setProgress({ at: 'sending' });
    const name = message.name.trim();
    try {
      await chat.leaveMessage({ email: message.email.trim(), text: message.text.trim(), ...(name !== '' && { name }) });
      setProgress({ at: 'sent' });
    } catch (error) {
      setProgress({ at: 'writing', failure: failureText(text, failureOf(error).code) });
    }
  }

  function bind(field: keyof MessageDraft) {
    return {
      id: `message-${field}`,
      value: message[field],
      dir: 'auto' as const,
      'aria-invalid': field !== 'name' && errors[field] !== undefined,
      'aria-describedby': `message-${field}-error`,
      onInput: (event: { currentTarget: { value: string } }) => setMessage({ ...message, [field]: event.currentTarget.value }),
    };
  }

  if (progress.at === 'sent') {
    return (
      <SubView title={text.messageTitle} onBack={onBack} focusKey="sent">
        <div class="sent" role="status">
          <Icon name="check" />
          <p>{text.messageSent}</p>
          <p class="where">{fill(text.messageSentDetail, { email: message.email.trim() })}</p>
        </div>
        <button type="button" class="secondary" onClick={onBack}>
          {text.back}
        </button>
      </SubView>
    );
  }
  return (
    <SubView title={text.messageTitle} onBack={onBack} focusKey="form">
      <form class="message-form" noValidate onSubmit={send} ref={form}>
        <p>{text.messageIntro}</p>
        <Field
          id="message-name"
          label={
            <>
              {text.name} <span class="where">{text.optional}</span>
            </>
          }
        >
          <input {...bind('name')} type="text" maxLength={120} autocomplete="name" />
        </Field>
        <Field id="message-email" label={text.email} error={errors.email && text[errors.email]}>
          <input {...bind('email')} type="email" maxLength={254} autocomplete="email" required />
        </Field>
        <Field id="message-text" label={text.message} error={errors.text && text[errors.text]}>
          <textarea {...bind('text')} rows={5} maxLength={4000} required />
        </Field>
        {progress.at === 'writing' && progress.failure !== undefined && (
          <p class="field-error" role="alert">
            {progress.failure}
          </p>
        )}
        <button type="submit" class="primary" aria-disabled={progress.at === 'sending'}>
          {progress.at === 'sending' ? text.sendingMessage : text.sendMessage}
        </button>
      </form>
    </SubView>
  );
}

import { useState } from 'preact/hooks';
import { fill } from '../../locales/fill.ts';
import { jsonBody } from '../../transport/request.ts';
import { useChatView } from '../chat-context.ts';
import { SubView } from '../sub-view.tsx';
import { useSending } from './use-sending.ts';

/** Asks where the conversation is to be mailed. */
export function TranscriptPage({ onBack }: { onBack: () => void }) {
  const { chat, text } = useChatView();
  const { sending, failure, send } = useSending();
  const [sentTo, setSentTo] = useState('');

  async function mail(event: Event & { currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    const path = `v1/chat/conversations/${chat.current().conversationId}/transcript`;
    if (await send(() => chat.send(path, jsonBody({ email, language: text.language })))) setSentTo(email);
  }

  return (
    <SubView title={text.mailChat} onBack={onBack} focusKey={sentTo}>
      {sentTo !== '' ? (
        <>
          <p role="status">{fill(text.chatMailed, { email: sentTo })}</p>
          <button type="button" class="secondary" onClick={onBack}>
            {text.back}
          </button>
        </>
      ) : (
        <form class="message-form" onSubmit={(event) => void mail(event)}>
          <div class="form-field">
            <label for="transcript-email">{text.email}</label>
            <input id="transcript-email" name="email" type="email" maxLength={254} autocomplete="email" required dir="auto" />
          </div>
          {failure !== '' && (
            <p class="field-error" role="alert">
              {failure}
            </p>
          )}
          <button type="submit" class="primary" data-action="mail-chat" aria-disabled={sending}>
            {text.sendForm}
          </button>
        </form>
      )}
    </SubView>
  );
}

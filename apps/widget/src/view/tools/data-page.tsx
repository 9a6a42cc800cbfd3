import { fill } from '../../locales/fill.ts';
import { jsonBody } from '../../transport/request.ts';
import { FormField } from '../action-card.tsx';
import { useChatView } from '../chat-context.ts';
import { SubView } from '../sub-view.tsx';
import { wrongFields } from '../wrong-fields.ts';
import { useSending } from './use-sending.ts';

/** Asks what the bot wants to know of the visitor, and says what for and for how long before they agree. */
export function DataPage({ onBack }: { onBack: () => void }) {
  const { chat, text, focusComposer } = useChatView();
  const { sending, failure, error, send } = useSending();
  const { bot, conversationId } = chat.current();
  const collect = bot?.options.collect;
  if (!collect) return null;
  const { fields, purpose, policyUrl, retentionDays, textVersion } = collect;
  const wrong = wrongFields(error);
  const optional = fields.every(({ required }) => !required);

  async function give(event: Event & { currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const values = Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name) ?? '')]));
    const body = { values, textVersion, language: text.language, ...(conversationId !== null && { conversationId }) };
    if (!(await send(() => chat.send('v1/chat/data', jsonBody(body))))) return;
    onBack();
    chat.noteData(true);
    focusComposer();
  }

  return (
    <SubView title={text.dataTitle} onBack={onBack} focusKey="data">
      <form class="message-form" onSubmit={(event) => void give(event)}>
        <p dir="auto">{purpose}</p>
        <p class="where">
          {retentionDays !== null && `${fill(text.keptFor, { days: retentionDays })} `}
          {policyUrl !== null && (
            <a href={policyUrl} target="_blank" rel="noopener noreferrer">
              {text.privacy}
            </a>
          )}
        </p>
        {fields.map((field) => (
          <FormField key={field.name} id={`data-${field.name}`} field={{ ...field, value: '' }} wrong={wrong?.[field.name]} />
        ))}
        {failure !== '' && wrong === undefined && (
          <p class="field-error" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" class="primary" data-action="agree" aria-disabled={sending}>
          {text.agree}
        </button>
        {optional && (
          <button type="button" class="secondary" data-action="skip-data" onClick={onBack}>
            {text.flow_skip}
          </button>
        )}
      </form>
    </SubView>
  );
}

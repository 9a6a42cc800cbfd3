import { fill } from '../../locales/fill.ts';
import { jsonBody } from '../../transport/request.ts';
import { useChatView } from '../chat-context.ts';
import { SubView } from '../sub-view.tsx';
import { useSending } from './use-sending.ts';

/** Asks how a chat was that the visitor ends; whatever they say, it ends. */
export function RatingPage({ onBack }: { onBack: () => void }) {
  const { chat, text, focusComposer } = useChatView();
  const { sending, failure, send } = useSending();

  function end(): void {
    onBack();
    void chat.newConversation();
    focusComposer();
  }

  async function rate(event: Event & { currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { stars: Number(data.get('stars')), comment: String(data.get('comment')) };
    const path = `v1/chat/conversations/${chat.current().conversationId}/rating`;
    if (await send(() => chat.send(path, { ...jsonBody(body), method: 'PUT' }))) end();
  }

  return (
    <SubView title={text.endChat} onBack={onBack} focusKey="rating">
      <form class="message-form" onSubmit={(event) => void rate(event)}>
        <fieldset class="stars">
          <legend>{text.ratingTitle}</legend>
          {[1, 2, 3, 4, 5].map((stars) => (
            <label key={stars}>
              <input type="radio" name="stars" value={stars} required aria-label={fill(text.stars, { count: stars })} />
              <span aria-hidden="true">{stars}</span>
            </label>
          ))}
        </fieldset>
        <div class="form-field">
          <label for="rating-comment">
            {text.comment} <span class="where">{text.optional}</span>
          </label>
          <textarea id="rating-comment" name="comment" rows={3} maxLength={1000} dir="auto" />
        </div>
        {failure !== '' && (
          <p class="field-error" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" class="primary" data-action="rate" aria-disabled={sending}>
          {text.sendForm}
        </button>
        <button type="button" class="secondary" data-action="skip-rating" onClick={end}>
          {text.flow_skip}
        </button>
      </form>
    </SubView>
  );
}

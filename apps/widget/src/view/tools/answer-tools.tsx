import type { Feedback } from '@parley/contract/visitor-data';
import { useState } from 'preact/hooks';
import type { Turn } from '../../panel/conversation.ts';
import { jsonBody } from '../../transport/request.ts';
import { useChatView } from '../chat-context.ts';
import { canReadAloud, readAloud, stopReading } from './speech.ts';
import { ToolButton } from './tool-button.tsx';

const reasons = ['wrong', 'incomplete', 'unclear', 'off_topic', 'other'] as const;

/** What can be done with an answer: copy it, say what one thinks of it, and have it read. */
export function AnswerTools({ turn }: { turn: Turn }) {
  const { chat, text } = useChatView();
  const options = chat.current().bot?.options;
  const [feedback, setFeedback] = useState<Feedback | null>(turn.feedback);
  const [asking, setAsking] = useState(false);
  const [status, setStatus] = useState('');
  const [reading, setReading] = useState(false);
  const path = `v1/chat/messages/${turn.messageId}/feedback`;

  async function give(next: Feedback | null): Promise<void> {
    const before = feedback;
    setFeedback(next);
    try {
      await chat.send(path, next ? { ...jsonBody(next), method: 'PUT' } : { method: 'DELETE' });
    } catch {
      setFeedback(before);
      setStatus(text.failed_other);
    }
  }

  function judge(verdict: Feedback['verdict']): void {
    const taken = feedback?.verdict === verdict;
    setStatus('');
    setAsking(!taken && verdict === 'down');
    void give(taken ? null : { verdict, reasons: [], comment: '' });
  }

  function explain(event: Event & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // The form goes, and the keyboard with it.
    event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-action=down]')?.focus();
    setAsking(false);
    setStatus(text.thanks);
    void give({ verdict: 'down', reasons: data.getAll('reason') as Feedback['reasons'], comment: String(data.get('comment')) });
  }

  function copy(): void {
    navigator.clipboard.writeText(turn.answer).then(
      () => setStatus(text.copied),
      () => setStatus(text.failed_other),
    );
  }

  function toggleReading(): void {
    if (reading) stopReading();
    else readAloud(turn.answer, text.language, () => setReading(false));
    setReading(!reading);
  }

  return (
    <div class="answer-tools">
      <div class="tool-row">
        {turn.answer !== '' && 'clipboard' in navigator && <ToolButton icon="copy" label={text.copy} action="copy" onClick={copy} />}
        {options?.feedback && (
          <>
            <ToolButton icon="up" label={text.goodAnswer} action="up" pressed={feedback?.verdict === 'up'} onClick={() => judge('up')} />
            <ToolButton
              icon="down"
              label={text.badAnswer}
              action="down"
              pressed={feedback?.verdict === 'down'}
              onClick={() => judge('down')}
            />
          </>
        )}
        {options?.voice && canReadAloud() && (
          <ToolButton
            icon={reading ? 'close' : 'speaker'}
            label={reading ? text.stopReading : text.readAloud}
            action="read-aloud"
            onClick={toggleReading}
          />
        )}
        <span class="note" role="status">
          {status}
        </span>
      </div>
      {asking && (
        <form class="message-form why" onSubmit={explain}>
          <fieldset>
            <legend>{text.whyBad}</legend>
            {reasons.map((reason) => (
              <label key={reason}>
                <input type="checkbox" name="reason" value={reason} /> {text[`reason_${reason}`]}
              </label>
            ))}
          </fieldset>
          <div class="form-field">
            <label for={`why-${turn.messageId}`}>
              {text.comment} <span class="where">{text.optional}</span>
            </label>
            <textarea id={`why-${turn.messageId}`} name="comment" rows={2} maxLength={1000} dir="auto" />
          </div>
          <button type="submit" class="secondary" data-action="explain">
            {text.sendForm}
          </button>
        </form>
      )}
    </div>
  );
}

import type { ActionRequest } from '@parley/contract/actions';
import { useRef, useState } from 'preact/hooks';
import { failureOf } from '../panel/create-chat.ts';
import { useChatView } from './chat-context.ts';
import { failureText } from './failure-text.ts';
import { saveFile } from './save-file.ts';
import { wrongFields, wrongText } from './wrong-fields.ts';

type Field = ActionRequest['fields'][number];

const inputs = {
  text: { type: 'text' },
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  date_time: { type: 'datetime-local' },
} as const;

/** One field of a form, as any form of a bot has it. */
export function FormField({ id, field, wrong }: { id: string; field: Field; wrong: string | undefined }) {
  const { text } = useChatView();
  const common = {
    ...{ id, name: field.name, required: field.required, dir: 'auto' as const },
    ...(wrong !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }),
  };
  return (
    <div class="form-field">
      <label for={id} dir="auto">
        {field.label} {!field.required && <span class="where">{text.optional}</span>}
      </label>
      {field.type === 'message' ? (
        <textarea {...common} rows={4} maxLength={4000} defaultValue={field.value} />
      ) : field.type === 'choice' ? (
        <select {...common} defaultValue={field.value}>
          <option value="">{text.choose}</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input {...common} maxLength={300} {...inputs[field.type]} defaultValue={field.value} />
      )}
      {wrong !== undefined && (
        <p id={`${id}-error`} class="field-error">
          {wrongText(text, field.type, wrong)}
        </p>
      )}
    </div>
  );
}

/** What came of it. */
function Outcome({ request: { status, reply } }: { request: ActionRequest }) {
  const { text } = useChatView();
  const words = status === 'done' ? reply?.text || text.actionDone : status === 'declined' ? text.actionDeclined : text.actionFailed;
  const calendar = reply?.calendar;
  return (
    <>
      <p role="status" dir="auto">
        {words}
      </p>
      {reply?.fields.map(({ label, value }) => (
        <p key={label} dir="auto">
          {label}: {value}
        </p>
      ))}
      {calendar && (
        <button
          type="button"
          class="secondary"
          data-action="calendar"
          onClick={() => saveFile('appointment.ics', 'text/calendar', calendar)}
        >
          {text.addToCalendar}
        </button>
      )}
    </>
  );
}

/** What a bot asks of a visitor below its answer, which may be its title: to fill in a form, or to allow what it is about to do. */
export function ActionCard({ turnKey, request, titled }: { turnKey: string; request: ActionRequest; titled: boolean }) {
  const { chat, text } = useChatView();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  const [wrong, setWrong] = useState<ReturnType<typeof wrongFields>>();
  const card = useRef<HTMLElement>(null);
  const isForm = request.kind === 'form';

  async function answer(said: 'yes' | 'no', values?: Record<string, string>): Promise<void> {
    if (sending) return;
    setSending(true);
    setFailure('');
    setWrong(undefined);
    try {
      await chat.answerAction(turnKey, request, said, values);
      // Its buttons go, and the keyboard with them.
      if (card.current?.matches(':focus-within')) card.current.focus();
    } catch (error) {
      const { code } = failureOf(error);
      const refused = wrongFields(error);
      const first = card.current?.querySelector<HTMLElement>(`[name="${Object.keys(refused ?? {})[0]}"]`);
      setWrong(refused);
      if (first) first.focus();
      else setFailure(code === 'not_found' ? text.actionGone : failureText(text, code));
    }
    setSending(false);
  }

  function submit(event: Event & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void answer('yes', isForm ? Object.fromEntries(request.fields.map(({ name }) => [name, String(data.get(name) ?? '')])) : {});
  }

  return (
    <section class="offer action-card" aria-label={request.title} data-status={request.status} tabIndex={-1} ref={card}>
      {titled && <h3 dir="auto">{request.title}</h3>}
      {request.status !== 'waiting' ? (
        <Outcome request={request} />
      ) : (
        <form class="message-form" onSubmit={submit}>
          {isForm ? (
            request.fields.map((field) => (
              <FormField key={field.name} id={`${request.id}-${field.name}`} field={field} wrong={wrong?.[field.name]} />
            ))
          ) : (
            <>
              <p>{text.allowQuestion}</p>
              <dl>
                {request.fields.map(({ name, label, value }) => (
                  <div key={name} dir="auto">
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {failure !== '' && (
            <p class="field-error" role="alert">
              {failure}
            </p>
          )}
          <div class="action-answers">
            <button type="submit" class="primary" data-action="allow" aria-disabled={sending}>
              {isForm ? text.sendForm : text.allow}
            </button>
            <button type="button" class="secondary" data-action="refuse" onClick={() => void answer('no')}>
              {isForm ? text.flow_cancel : text.refuse}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

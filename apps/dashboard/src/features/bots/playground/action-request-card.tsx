import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import type { ActionRequest } from '@parley/contract/actions';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { inSession, type Visit } from '../../../api/ask-bot.ts';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './action-request-card.module.css';

interface ActionRequestCardProps {
  request: ActionRequest;
  /** Whether its title does not stand right above it already. */
  titled: boolean;
  visit: Pick<Visit, 'sessionToken'> | undefined;
  onAnswered: (request: ActionRequest) => void;
}

/** What a bot asks for with its answer: to fill in a form, or to allow what it is about to do. A yes is carried out for real. */
export function ActionRequestCard({ request, titled, visit, onAnswered }: ActionRequestCardProps) {
  const say = useText();
  const { api } = useTenant();
  const isForm = request.kind === 'form';
  const answer = useMutation({
    mutationFn: ({ said, values }: { said: 'yes' | 'no'; values: Record<string, string> }) =>
      take(
        api.POST('/v1/chat/action-requests/{actionRequestId}/answer', {
          params: { path: { actionRequestId: request.id } },
          headers: visit === undefined ? {} : inSession(visit),
          body: { token: request.token ?? '', answer: said, values },
        }),
      ),
    onSuccess: onAnswered,
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const values = Object.fromEntries(request.fields.map(({ name }) => [name, String(data.get(name) ?? '')]));
    answer.mutate({ said: 'yes', values: isForm ? values : {} });
  };
  return (
    <section aria-label={request.title} className={classes['card']}>
      {titled ? <h3 className={classes['title']}>{request.title}</h3> : null}
      {request.status === 'waiting' ? (
        <form onSubmit={submit} className={classes['form']}>
          {isForm ? request.fields.map((field) => <FormField key={field.name} field={field} />) : <Shown fields={request.fields} />}
          {answer.error === null ? null : <ProblemAlert error={answer.error} />}
          <Group gap="xs">
            <Button type="submit" size="xs" loading={answer.isPending}>
              {say(isForm ? 'playground.send' : 'playground.allow')}
            </Button>
            <Button variant="default" size="xs" disabled={answer.isPending} onClick={() => answer.mutate({ said: 'no', values: {} })}>
              {say(isForm ? 'playground.cancel' : 'playground.refuse')}
            </Button>
          </Group>
        </form>
      ) : (
        <>
          <p className={classes['outcome']} role="status">
            {request.reply?.text || say(`playground.${outcomeOf(request.status)}`)}
          </p>
          <Shown fields={(request.reply?.fields ?? []).map((field) => ({ ...field, name: field.label }))} />
        </>
      )}
    </section>
  );
}

function outcomeOf(status: ActionRequest['status']): 'done' | 'declined' | 'failed' {
  return status === 'done' || status === 'declined' ? status : 'failed';
}

function Shown({ fields }: { fields: readonly { name: string; label: string; value: string }[] }) {
  return (
    <dl className={classes['shown']}>
      {fields.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const inputTypes = { text: 'text', name: 'text', email: 'email', phone: 'tel', date_time: 'datetime-local' } as const;

function FormField({ field: { name, label, type, required, options, value } }: { field: ActionRequest['fields'][number] }) {
  const common = { name, label, required, defaultValue: value };
  if (type === 'choice') return <Select {...common} data={options} defaultValue={value === '' ? null : value} />;
  if (type === 'message') return <Textarea {...common} autosize minRows={3} maxLength={4_000} />;
  return <TextInput {...common} type={inputTypes[type]} maxLength={300} />;
}

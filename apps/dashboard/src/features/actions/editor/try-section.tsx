import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { take } from '../../../api/client.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { CodeSample } from '../../../ui/code-sample.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { Status } from '../../../ui/status.tsx';
import { useProblemText } from '../../../ui/use-problem-text.ts';
import { useText } from '../../../ui/use-text.ts';
import type { RemoteAction } from '../use-actions.ts';
import type { ParameterRow } from './action-values.ts';

interface TrySectionProps {
  actionId: string | undefined;
  parameters: readonly ParameterRow[];
  /** What is tried: the form as it is now, stored or not. */
  asked: () => { definition: RemoteAction; secrets: Record<string, string | null> } | undefined;
}

/** Calls the server once, as a bot would, and shows what the model would be told. */
export function TrySection({ actionId, parameters, asked }: TrySectionProps) {
  const say = useText();
  const { api } = useTenant();
  const [given, setGiven] = useState<Record<string, string>>({});
  const attempt = useMutation({
    mutationFn: async () => {
      const tried = asked();
      if (tried === undefined) throw new ProblemError('not_found');
      const values = parameters.flatMap(({ name, schema }) => {
        const text = given[name] ?? '';
        return text === '' ? [] : [[name, toValue(schema.type, text)] as const];
      });
      const body = { ...tried, arguments: Object.fromEntries(values), ...(actionId === undefined ? {} : { actionId }) };
      return take(api.POST('/v1/actions/test', { body }));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <Section title={say('actions.try')} description={say('actions.tryHint')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {parameters
            .filter(({ name }) => name !== '')
            .map(({ key, name, schema }) => (
              <TextInput
                key={key}
                label={name}
                description={schema.description}
                value={given[name] ?? ''}
                onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
              />
            ))}
          <div>
            <Button type="submit" variant="default" loading={attempt.isPending}>
              {say('actions.trySubmit')}
            </Button>
          </div>
          {attempt.error === null ? null : <ProblemAlert error={attempt.error} />}
          {reasonOf(attempt.error)}
          {attempt.data === undefined ? null : <TryResult test={attempt.data} />}
        </Stack>
      </form>
    </Section>
  );
}

function TryResult({ test }: { test: components['schemas']['ActionTest'] }) {
  const say = useText();
  const intl = useIntl();
  const textOf = useProblemText();
  return (
    <div role="status">
      <Facts
        facts={[
          [
            say('actions.outcome'),
            <Status key="outcome" tone={test.ok ? 'good' : 'bad'}>
              {say(test.ok ? 'actions.works' : 'actions.fails')}
            </Status>,
          ],
          [say('actions.answered'), test.status === null ? null : String(test.status)],
          [say('actions.duration'), intl.formatNumber(test.durationMs, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 })],
          [say('actions.problem'), test.problem === null ? null : textOf(new ProblemError(test.problem as ProblemError['code']))],
        ]}
      />
      <CodeSample label={say('actions.told')} code={JSON.stringify(test.result, null, 2)} />
      {test.body === '' ? null : <CodeSample label={say('actions.answer')} code={test.body} />}
    </div>
  );
}

/** The API says in its own words what it does not take of a definition. */
function reasonOf(error: Error | null) {
  if (!(error instanceof ProblemError) || typeof error.details['reason'] !== 'string') return null;
  return <code>{`${String(error.details['field'] ?? '')}: ${error.details['reason']}`}</code>;
}

function toValue(type: ParameterRow['schema']['type'], text: string): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  return type === 'string' ? text : Number(text);
}

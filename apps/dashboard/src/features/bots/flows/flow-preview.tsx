import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { take } from '../../../api/client.ts';
import { type FieldIssue, ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Flow } from './flow.ts';
import classes from './flow-steps.module.css';
import { placeInFlow } from './place-in-flow.ts';
import { useFaultText } from './use-fault-text.ts';

type Move = 'skip' | 'back' | 'cancel';

interface Answer {
  text: string;
  move: Move | null;
}

/** Goes through a flow as it stands, saved or not, as a visitor would. */
export function FlowPreview({ flow, faults }: { flow: Flow; faults: readonly FieldIssue[] }) {
  const say = useText();
  const { api } = useTenant();
  const textOf = useFaultText(flow);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [typed, setTyped] = useState('');
  const { data, error } = useQuery({
    queryKey: ['flow-preview', flow, answers],
    queryFn: () => take(api.POST('/v1/flow-previews', { body: { flow, answers: [...answers] } })),
    placeholderData: (before) => before,
    retry: false,
  });
  /** What is wrong with a step stands there; here is which one it is. */
  const lines = faults.map((fault) => {
    const { step } = placeInFlow(fault.path, flow);
    return step === null ? textOf(fault) : say('flow.faultAtStep', { number: step + 1 });
  });
  const answer = (text: string, move: Move | null = null): void => {
    setAnswers([...answers, { text, move }]);
    setTyped('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') answer(typed);
  };
  return (
    <Section
      title={say('flow.preview')}
      description={say('flow.previewHint')}
      action={
        <Button variant="default" disabled={answers.length === 0} onClick={() => setAnswers([])}>
          {say('flow.again')}
        </Button>
      }
    >
      {error instanceof ProblemError && error.issues.length > 0 ? (
        <Notice tone="warning" title={say('flow.faults')}>
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : error === null ? null : (
        <ProblemAlert error={error} />
      )}
      {data === undefined || error !== null ? null : (
        <Stack gap="sm" aria-live="polite">
          {data.messages.map(({ author, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its place.
            <div key={index} className={classes['said']} data-author={author} dir="auto">
              {text}
            </div>
          ))}
          {data.ended === null ? null : <Notice tone="info">{say(`flow.ended.${data.ended}`, { question: data.question ?? '' })}</Notice>}
          {data.prompt === null ? null : (
            <>
              <Group gap="xs">
                {data.prompt.options.map((option) => (
                  <Button key={option} variant="default" size="compact-sm" onClick={() => answer(option)}>
                    {option}
                  </Button>
                ))}
                {(['back', 'skip', 'cancel'] as const)
                  .filter((move) => move === 'cancel' || data.prompt?.[move === 'back' ? 'canGoBack' : 'canSkip'])
                  .map((move) => (
                    <Button key={move} variant="subtle" size="compact-sm" onClick={() => answer(say(`flow.move.${move}`), move)}>
                      {say(`flow.move.${move}`)}
                    </Button>
                  ))}
              </Group>
              <form onSubmit={submit}>
                <Group align="end">
                  <TextInput
                    flex={1}
                    label={say('flow.reply')}
                    maxLength={1000}
                    value={typed}
                    onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                  />
                  <Button type="submit">{say('flow.send')}</Button>
                </Group>
              </form>
            </>
          )}
        </Stack>
      )}
    </Section>
  );
}

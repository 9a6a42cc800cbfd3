import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { type ImportedAction, useSaveAction } from '../use-actions.ts';

/** What was read somewhere, to be chosen from. */
export interface ReadActions {
  items: ImportedAction[];
  problem: string | null;
  /** What each of them needs to be called. */
  secrets: Record<string, string>;
}

/** Makes actions of those that are chosen; what nobody chooses, no bot can ever call. */
export function ImportChoice({ read: { items, secrets } }: { read: ReadActions }) {
  const say = useText();
  const { slug } = useTenant();
  const navigate = useNavigate();
  const save = useSaveAction();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const add = useMutation({
    mutationFn: async () => {
      for (const { operation, definition } of items)
        if (definition !== null && chosen.includes(operation)) await save(undefined, { definition, secrets });
    },
    onSuccess: async () => {
      toast(say('actions.added', { count: chosen.length }));
      await navigate({ to: '/t/$slug/actions', params: { slug } });
    },
  });
  if (items.length === 0) return <Notice tone="info" title={say('actions.nothingRead')} />;
  return (
    <Section title={say('actions.choose')} description={say('actions.chooseHint')}>
      <Stack gap="sm">
        {items.map(({ operation, definition, problem }) => (
          <Checkbox
            key={operation}
            label={
              definition === null ? operation : `${definition.title} (${definition.name}) · ${say(`actions.effect.${definition.effect}`)}`
            }
            description={problem ?? definition?.description}
            disabled={definition === null}
            checked={chosen.includes(operation)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, operation] : chosen.filter((each) => each !== operation))
            }
          />
        ))}
        {add.error === null ? null : <ProblemAlert error={add.error} />}
        <Group justify="flex-end">
          <Button loading={add.isPending} disabled={chosen.length === 0} onClick={() => add.mutate()}>
            {say('actions.add', { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

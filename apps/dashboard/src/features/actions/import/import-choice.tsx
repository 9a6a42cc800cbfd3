import { Button, Checkbox, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
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

const fewEnough = 10;

/** Makes actions of those that are chosen; what nobody chooses, no bot can ever call. */
export function ImportChoice({ read: { items, secrets } }: { read: ReadActions }) {
  const say = useText();
  const { slug } = useTenant();
  const navigate = useNavigate();
  const save = useSaveAction();
  const [sought, setSought] = useState('');
  const [key, setKey] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      for (const item of items) {
        const { operation, definition } = item;
        if (definition === null || !chosen.includes(operation) || added.includes(operation)) continue;
        setFailed(definition.title);
        await save(undefined, { definition, secrets: needsKey(item) ? { ...secrets, key } : secrets });
        setAdded((before) => [...before, operation]);
      }
    },
    onSuccess: async () => {
      toast(say('actions.added', { count: chosen.length }));
      await navigate({ to: '/t/$slug/actions', params: { slug } });
    },
  });
  if (items.length === 0) return <Notice tone="info" title={say('actions.nothingRead')} />;
  const wanted = sought.trim().toLowerCase();
  const found = items.filter((item) => chosen.includes(item.operation) || wordsOf(item).includes(wanted));
  const left = chosen.filter((operation) => !added.includes(operation));
  const isKeyNeeded = items.some((item) => left.includes(item.operation) && needsKey(item));
  return (
    <Section title={say('actions.choose')} description={say('actions.chooseHint')}>
      <Stack gap="sm">
        {items.length <= fewEnough ? null : (
          <TextInput type="search" label={say('actions.find')} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
        )}
        {found.map(({ operation, definition, reason, about }) => (
          <Checkbox
            key={operation}
            label={
              definition === null ? operation : `${definition.title} (${definition.name}) · ${say(`actions.effect.${definition.effect}`)}`
            }
            description={reason === null ? definition?.description : say(`actions.importProblem.${reason}`, { about })}
            disabled={definition === null || added.includes(operation)}
            checked={chosen.includes(operation)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, operation] : chosen.filter((each) => each !== operation))
            }
          />
        ))}
        {isKeyNeeded ? (
          <PasswordInput
            label={say('actions.importKey')}
            description={say('actions.importKeyHint')}
            autoComplete="off"
            required
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        ) : null}
        {add.error === null ? null : (
          <Stack gap="xs">
            <Notice tone="warning" title={say('actions.notAdded', { name: failed })} />
            <ProblemAlert error={add.error} />
          </Stack>
        )}
        <Group justify="flex-end">
          <Button loading={add.isPending} disabled={left.length === 0 || (isKeyNeeded && key === '')} onClick={() => add.mutate()}>
            {say('actions.add', { count: left.length })}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/** Whether it names the key that whoever imports is to give. */
function needsKey({ definition }: ImportedAction): boolean {
  return definition !== null && JSON.stringify([definition.url, definition.headers]).includes('{{secret.key}}');
}

function wordsOf({ operation, definition }: ImportedAction): string {
  return `${operation} ${definition?.title ?? ''} ${definition?.name ?? ''}`.toLowerCase();
}

import { Checkbox, Input, Skeleton, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useActionWords } from '../../../ui/use-action-words.ts';
import { useText } from '../../../ui/use-text.ts';
import { useActions } from './use-actions.ts';
import { useDraftField } from './use-draft-field.ts';

const fewEnough = 10;
type Named = Parameters<ReturnType<typeof useActionWords>>[0];

/** Which actions a bot may call. One the draft names and the tenant has no more can only be taken away. */
export function ActionsTab() {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('actions');
  const query = useActions();
  const wordsOf = useActionWords();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  return (
    <Section title={say('actions.title')} description={say('actions.ofBotHint')}>
      <Loaded query={query} skeleton={<Skeleton height={160} />}>
        {(actions) => (
          <Stack gap="sm">
            {actions.length <= fewEnough ? null : (
              <TextInput
                type="search"
                label={say('actions.find')}
                value={sought}
                onChange={(event) => setSought(event.currentTarget.value)}
              />
            )}
            {shown(actions).map((action) => (
              <Checkbox
                key={action.name}
                label={`${wordsOf(action).title} (${action.name})`}
                description={wordsOf(action).description}
                checked={value.includes(action.name)}
                disabled={readOnly}
                onChange={({ currentTarget }) =>
                  set(currentTarget.checked ? [...value, action.name] : value.filter((name) => name !== action.name))
                }
              />
            ))}
            {error === undefined ? null : <Input.Error>{error}</Input.Error>}
          </Stack>
        )}
      </Loaded>
    </Section>
  );

  /** Those that are chosen stay in sight, whatever is sought. */
  function shown(actions: readonly Named[]): Named[] {
    const gone = value.filter((name) => !actions.some((action) => action.name === name)).map(missing);
    return [...actions, ...gone].filter(
      (action) => value.includes(action.name) || `${wordsOf(action).title} ${action.name}`.toLowerCase().includes(wanted),
    );
  }

  function missing(name: string) {
    return { name, title: say('actions.gone'), description: '' };
  }
}

import { Checkbox, Input, Skeleton, Stack } from '@mantine/core';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useActionWords } from '../../../ui/use-action-words.ts';
import { useText } from '../../../ui/use-text.ts';
import { useActions } from './use-actions.ts';
import { useDraftField } from './use-draft-field.ts';

/** Which actions a bot may call. One the draft names and the tenant has no more can only be taken away. */
export function ActionsTab() {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('actions');
  const query = useActions();
  const wordsOf = useActionWords();
  return (
    <Section title={say('actions.title')} description={say('actions.ofBotHint')}>
      <Loaded query={query} skeleton={<Skeleton height={160} />}>
        {(actions) => (
          <Stack gap="sm">
            {[...actions, ...value.filter((name) => !actions.some((action) => action.name === name)).map(missing)].map((action) => (
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

  function missing(name: string) {
    return { name, title: say('actions.gone'), description: '' };
  }
}

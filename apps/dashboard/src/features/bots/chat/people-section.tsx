import { Stack, Switch } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ChatEditing } from './use-chat-options.ts';

const choices = ['person', 'mailReplies'] as const;

/** When visitors may ask for a person, and how they hear of one once they have gone. */
export function PeopleSection({ editing: { chat, put, readOnly } }: { editing: ChatEditing }) {
  const say = useText();
  return (
    <Section title={say('chatOptions.people')} description={say('chatOptions.peopleHint')}>
      <Stack gap="md">
        {choices.map((name) => (
          <Switch
            key={name}
            label={say(`chatOptions.${name}`)}
            description={say(`chatOptions.${name}.hint`)}
            checked={chat[name]}
            disabled={readOnly}
            onChange={({ currentTarget }) => put({ [name]: currentTarget.checked })}
          />
        ))}
      </Stack>
    </Section>
  );
}

import { NumberInput, Stack, Switch } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ChatEditing } from './use-chat-options.ts';

const choices = ['person', 'mailReplies'] as const;
const usualMinutes = 5;
const mostMinutes = 120;

/** When visitors may ask for a person, how long they wait before they are told that nobody is free, and how they hear of one once they have gone. */
export function PeopleSection({ editing: { chat, put, readOnly, errorAt } }: { editing: ChatEditing }) {
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
        <Switch
          label={say('chatOptions.waitsOn')}
          description={say('chatOptions.waitsHint')}
          checked={chat.waitMinutes !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ waitMinutes: currentTarget.checked ? usualMinutes : null })}
        />
        {chat.waitMinutes === null ? null : (
          <NumberInput
            label={say('chatOptions.waitMinutes')}
            min={1}
            max={mostMinutes}
            allowDecimal={false}
            value={chat.waitMinutes}
            readOnly={readOnly}
            error={errorAt('waitMinutes')}
            onChange={(chosen) => typeof chosen === 'number' && put({ waitMinutes: chosen })}
          />
        )}
      </Stack>
    </Section>
  );
}

import { Stack, Switch } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ChatEditing } from './use-chat-options.ts';

const offers = ['feedback', 'rating', 'transcript', 'voice'] as const;

/** What a visitor finds beside the question, each of it on or off. */
export function OffersSection({ editing: { chat, put, readOnly } }: { editing: ChatEditing }) {
  const say = useText();
  return (
    <Section title={say('chatOptions.offers')} description={say('chatOptions.offersHint')}>
      <Stack gap="md">
        {offers.map((name) => (
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

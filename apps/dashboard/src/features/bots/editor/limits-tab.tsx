import { NumberInput, Stack } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from './use-draft-field.ts';

/** How much of a bot one visitor may have. */
export function LimitsTab() {
  const say = useText();
  const { value, set, readOnly } = useDraftField('limits');
  return (
    <Section title={say('bot.limits')} description={say('bot.limitsHint')}>
      <Stack gap="md">
        {(['turnsPerConversation', 'turnsPerVisitorPerDay'] as const).map((name) => (
          <NumberInput
            key={name}
            label={say(`bot.${name}`)}
            placeholder={say('bot.unlimited')}
            min={1}
            max={1_000}
            allowDecimal={false}
            value={value[name] ?? ''}
            readOnly={readOnly}
            onChange={(chosen) => set({ ...value, [name]: typeof chosen === 'number' ? chosen : null })}
          />
        ))}
      </Stack>
    </Section>
  );
}

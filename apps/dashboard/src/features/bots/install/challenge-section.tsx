import { Radio, Stack } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';

const modes = ['off', 'auto', 'always'] as const;

/** Whether the browsers of new visitors must work a little before they begin. Like everything of the draft it counts once it is published. */
export function ChallengeSection() {
  const say = useText();
  const { value, set, readOnly } = useDraftField('challenge');
  return (
    <Section title={say('challenge.title')} description={say('challenge.hint')}>
      <Radio.Group
        aria-label={say('challenge.title')}
        value={value}
        onChange={(chosen) => set(modes.find((mode) => mode === chosen) ?? 'auto')}
      >
        <Stack gap="sm">
          {modes.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={say(`challenge.${mode}`)}
              description={say(`challenge.${mode}.hint`)}
              disabled={readOnly}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}

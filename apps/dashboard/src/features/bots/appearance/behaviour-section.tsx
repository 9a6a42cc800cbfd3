import { NumberInput, Stack, Switch } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { AppearanceEditing } from './use-appearance.ts';

const usualDelaySeconds = 10;

/** What a widget does by itself. */
export function BehaviourSection({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  return (
    <Section title={say('appearance.behaviour')}>
      <Stack gap="md">
        <Switch
          label={say('appearance.opens')}
          description={say('appearance.opensHint')}
          checked={widget.openAfterSeconds !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ openAfterSeconds: currentTarget.checked ? usualDelaySeconds : null })}
        />
        {widget.openAfterSeconds === null ? null : (
          <NumberInput
            label={say('appearance.delay')}
            min={0}
            max={3_600}
            allowDecimal={false}
            value={widget.openAfterSeconds}
            readOnly={readOnly}
            onChange={(seconds) => typeof seconds === 'number' && put({ openAfterSeconds: seconds })}
          />
        )}
        <Switch
          label={say('appearance.suggestions')}
          checked={widget.showSuggestions}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ showSuggestions: currentTarget.checked })}
        />
        <Switch
          label={say('appearance.sound')}
          description={say('appearance.soundHint')}
          checked={widget.sound}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ sound: currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

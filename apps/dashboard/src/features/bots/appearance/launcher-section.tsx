import { Stack, Switch, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { Choice } from './choice.tsx';
import { ColorField } from './color-field.tsx';
import type { AppearanceEditing } from './use-appearance.ts';

/** The button that opens a chat. */
export function LauncherSection({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  return (
    <Section title={say('appearance.launcher')}>
      <Stack gap="md">
        <Choice
          label={say('appearance.icon')}
          options={(['bubble', 'question', 'spark'] as const).map((value) => ({ value, label: say(`appearance.icon.${value}`) }))}
          value={widget.launcherIcon}
          readOnly={readOnly}
          onChange={(launcherIcon) => put({ launcherIcon })}
        />
        <TextInput
          label={say('appearance.launcherText')}
          description={say('appearance.launcherTextHint')}
          maxLength={40}
          value={widget.launcherText}
          readOnly={readOnly}
          onChange={({ currentTarget }) => put({ launcherText: currentTarget.value })}
        />
        <Switch
          label={say('appearance.launcherOwn')}
          description={say('appearance.launcherOwnHint')}
          checked={widget.launcherColor !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ launcherColor: currentTarget.checked ? widget.light.accent : null })}
        />
        {widget.launcherColor === null ? null : (
          <ColorField
            label={say('appearance.launcherColor')}
            value={widget.launcherColor}
            readOnly={readOnly}
            onChange={(launcherColor) => put({ launcherColor })}
          />
        )}
      </Stack>
    </Section>
  );
}

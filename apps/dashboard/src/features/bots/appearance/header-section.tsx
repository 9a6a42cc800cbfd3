import { Stack, Switch, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { AvatarField } from '../editor/avatar-field.tsx';
import { LogoField } from './logo-field.tsx';
import type { AppearanceEditing } from './use-appearance.ts';

interface HeaderSectionProps {
  editing: AppearanceEditing;
  name: string;
  /** Whether the plan lets the widget go without saying whose work it is. */
  mayHideBranding: boolean;
}

/** What stands over a chat, and below it. */
export function HeaderSection({ editing, name, mayHideBranding }: HeaderSectionProps) {
  const { widget, put, readOnly } = editing;
  const say = useText();
  return (
    <Section title={say('appearance.header')}>
      <Stack gap="md">
        <TextInput
          label={say('appearance.chatTitle')}
          placeholder={name}
          maxLength={60}
          value={widget.title}
          readOnly={readOnly}
          onChange={({ currentTarget }) => put({ title: currentTarget.value })}
        />
        <LogoField editing={editing} />
        <AvatarField name={name} />
        <Switch
          label={say('appearance.showAvatar')}
          checked={widget.showAvatar}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ showAvatar: currentTarget.checked })}
        />
        <Switch
          label={say('appearance.branding')}
          description={mayHideBranding ? undefined : say('appearance.brandingHint')}
          checked={widget.branding || !mayHideBranding}
          disabled={readOnly || !mayHideBranding}
          onChange={({ currentTarget }) => put({ branding: currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

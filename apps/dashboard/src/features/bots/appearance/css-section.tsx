import { Textarea } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';
import type { AppearanceEditing } from './use-appearance.ts';

/** Rules of the tenant's own. The API says which of them it does not take. */
export function CssSection({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  const { error } = useDraftField('widget');
  return (
    <Section title={say('appearance.css')} description={say('appearance.cssHint')}>
      <Textarea
        aria-label={say('appearance.css')}
        placeholder={say('appearance.cssExample')}
        dir="ltr"
        autosize
        minRows={4}
        maxRows={16}
        maxLength={8_000}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={widget.customCss}
        readOnly={readOnly}
        error={error}
        onChange={({ currentTarget }) => put({ customCss: currentTarget.value })}
      />
    </Section>
  );
}

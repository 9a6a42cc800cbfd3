import { Select, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';
import { Choice } from './choice.tsx';
import { fonts } from './fonts.ts';
import type { AppearanceEditing } from './use-appearance.ts';

/** What a widget is like apart from its colours: letters, corners, shadow, size, and where it stands. */
export function ShapeSection({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  const radiusLabel = useId();
  const { error } = useDraftField('widget');
  const known = fonts.some(({ stack }) => stack === (widget.font ?? ''));
  const setFont = (stack: string): void => put({ font: stack === '' ? null : stack }, 'font');
  return (
    <Section title={say('appearance.shape')}>
      <Stack gap="md">
        <Select
          label={say('appearance.font')}
          description={say('appearance.fontHint')}
          data={[
            ...fonts.map(({ stack, label }) => ({ value: stack === '' ? 'system' : stack, label: say(label) })),
            { value: 'own', label: say('appearance.font.own') },
          ]}
          allowDeselect={false}
          value={known ? (widget.font ?? 'system') : 'own'}
          readOnly={readOnly}
          onChange={(chosen) => setFont(chosen === 'own' ? 'Brand Sans' : chosen === 'system' ? '' : (chosen ?? ''))}
        />
        {known ? null : (
          <TextInput
            label={say('appearance.font.names')}
            description={say('appearance.font.namesHint')}
            maxLength={200}
            value={widget.font ?? ''}
            readOnly={readOnly}
            error={error}
            onChange={({ currentTarget }) => setFont(currentTarget.value)}
          />
        )}
        <div>
          <Text id={radiusLabel} size="sm" fw={500}>
            {say('appearance.radius', { pixels: widget.radius })}
          </Text>
          <Slider
            thumbProps={{ 'aria-labelledby': radiusLabel }}
            min={0}
            max={28}
            label={null}
            value={widget.radius}
            disabled={readOnly}
            onChange={(radius) => put({ radius })}
          />
        </div>
        <Choice
          label={say('appearance.shadow')}
          options={(['none', 'soft', 'strong'] as const).map((value) => ({ value, label: say(`appearance.shadow.${value}`) }))}
          value={widget.shadow}
          readOnly={readOnly}
          onChange={(shadow) => put({ shadow })}
        />
        <Choice
          label={say('appearance.size')}
          options={(['small', 'medium', 'large'] as const).map((value) => ({ value, label: say(`appearance.size.${value}`) }))}
          value={widget.size}
          readOnly={readOnly}
          onChange={(size) => put({ size })}
        />
        <Choice
          label={say('appearance.layout')}
          hint={say('appearance.layoutHint')}
          options={(['bubble', 'side'] as const).map((value) => ({ value, label: say(`appearance.layout.${value}`) }))}
          value={widget.layout}
          readOnly={readOnly}
          onChange={(layout) => put({ layout })}
        />
        <Choice
          label={say('appearance.position')}
          hint={say('appearance.positionHint')}
          options={(['start', 'end'] as const).map((value) => ({ value, label: say(`appearance.position.${value}`) }))}
          value={widget.position}
          readOnly={readOnly}
          onChange={(position) => put({ position })}
        />
        <Choice
          label={say('appearance.scheme')}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: say(`appearance.scheme.${value}`) }))}
          value={widget.scheme}
          readOnly={readOnly}
          onChange={(scheme) => put({ scheme })}
        />
      </Stack>
    </Section>
  );
}

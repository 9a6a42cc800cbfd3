import { Stack } from '@mantine/core';
import type { TriedAppearance } from '@parley/contract/widget-builder';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import { ColorField } from './color-field.tsx';
import { ContrastNotice } from './contrast-notice.tsx';
import { FoundColors } from './found-colors.tsx';
import type { AppearanceEditing } from './use-appearance.ts';

interface ColorsSectionProps {
  editing: AppearanceEditing;
  mended: TriedAppearance['mended'];
  /** Shows the scheme whose colours are worked on. */
  onLook: (scheme: 'light' | 'dark') => void;
}

/** The three colours of each scheme, from which all others are made. */
export function ColorsSection({ editing, mended, onLook }: ColorsSectionProps) {
  const say = useText();
  const { widget, put, readOnly } = editing;
  return (
    <Section title={say('appearance.colors')} description={say('appearance.colorsHint')}>
      <Stack gap="md">
        {readOnly ? null : <FoundColors editing={editing} />}
        {(['light', 'dark'] as const).map((scheme) => (
          <fieldset key={scheme} className={classes['scheme']}>
            <legend>{say(`appearance.${scheme}`)}</legend>
            <div className={classes['pair']}>
              {(['accent', 'surface', 'text'] as const).map((name) => (
                <ColorField
                  key={name}
                  label={say(`appearance.${name}`)}
                  value={widget[scheme][name]}
                  readOnly={readOnly}
                  onFocus={() => onLook(scheme)}
                  onChange={(color) => put({ [scheme]: { ...widget[scheme], [name]: color } }, `${scheme}.${name}`)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <ContrastNotice mended={mended} />
      </Stack>
    </Section>
  );
}

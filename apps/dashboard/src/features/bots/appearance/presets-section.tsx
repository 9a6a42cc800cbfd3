import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import { presets } from './presets.ts';
import type { AppearanceEditing } from './use-appearance.ts';

/** An upper and a lower case one, as fonts are shown by. */
const letters = 'Aa';

/** Looks to begin with. */
export function PresetsSection({ editing: { widget, put, readOnly } }: { editing: AppearanceEditing }) {
  const say = useText();
  return (
    <Section title={say('appearance.presets')} description={say('appearance.presetsHint')}>
      <div className={classes['presets']}>
        {presets.map(({ key, label, looks }) => (
          <button
            key={key}
            type="button"
            className={classes['preset']}
            disabled={readOnly}
            aria-pressed={Object.entries(looks).every(([name, value]) => sameJson(widget[name as keyof typeof looks], value))}
            onClick={() => put(looks, `preset ${key}`)}
          >
            <span
              aria-hidden
              className={classes['sample']}
              style={{ background: looks.light.surface, color: looks.light.text, borderRadius: looks.radius / 2 }}
            >
              <em style={{ fontFamily: looks.font ?? 'inherit' }}>{letters}</em>
              <span style={{ background: looks.light.accent }} />
            </span>
            {say(label)}
          </button>
        ))}
      </div>
    </Section>
  );
}

function sameJson(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';

interface ColorFieldProps {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (color: string) => void;
  onFocus?: () => void;
}

const whole = /^#[0-9a-f]{6}$/i;

/** A colour, picked with what the browser has for it or typed. What is typed counts as soon as it is one. */
export function ColorField({ label, value, readOnly, onChange, onFocus }: ColorFieldProps) {
  const say = useText();
  const [typed, setTyped] = useState<string>();
  const take = (color: string): void => {
    if (whole.test(color) && color.toLowerCase() !== value.toLowerCase()) onChange(color.toLowerCase());
  };
  // What was undone meanwhile is shown, and not what was typed before.
  const shown = typed === undefined || (whole.test(typed) && typed.toLowerCase() !== value.toLowerCase()) ? value : typed;
  return (
    <TextInput
      label={label}
      dir="ltr"
      maxLength={7}
      spellCheck={false}
      leftSectionPointerEvents="all"
      leftSection={
        <input
          type="color"
          className={classes['picker']}
          aria-label={say('appearance.pick', { name: label })}
          value={value}
          disabled={readOnly}
          onFocus={() => onFocus?.()}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
      }
      value={shown}
      readOnly={readOnly}
      onFocus={() => onFocus?.()}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        take(currentTarget.value);
      }}
    />
  );
}

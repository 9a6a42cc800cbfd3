import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import type { AppearanceEditing } from './use-appearance.ts';

/** One step back, and forward again. */
export function UndoActions({ editing: { undo, redo } }: { editing: Pick<AppearanceEditing, 'undo' | 'redo'> }) {
  const say = useText();
  const actions = [
    { label: 'appearance.undo', step: undo, icon: IconArrowBackUp },
    { label: 'appearance.redo', step: redo, icon: IconArrowForwardUp },
  ] as const;
  return actions.map(({ label, step, icon: Icon }) => (
    <Tooltip key={label} label={say(label)}>
      <ActionIcon variant="default" size="lg" aria-label={say(label)} disabled={step === undefined} onClick={() => step?.()}>
        <Icon size={18} aria-hidden className={classes['arrow'] ?? ''} />
      </ActionIcon>
    </Tooltip>
  ));
}

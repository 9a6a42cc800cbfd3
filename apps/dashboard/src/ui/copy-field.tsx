import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './copy-field.module.css';
import { useText } from './use-text.ts';

interface CopyFieldProps {
  /** What it is, for a screen reader. */
  label: string;
  value: string;
}

/** A text to take elsewhere, with a button that copies it. */
export function CopyField({ label, value }: CopyFieldProps) {
  const say = useText();
  return (
    <div className={classes['field']}>
      <code className={classes['value']}>{value}</code>
      <CopyButton value={value} timeout={2_000}>
        {({ copied, copy }) => (
          <Tooltip label={say(copied ? 'copy.done' : 'copy.do')}>
            <ActionIcon
              variant="subtle"
              color={copied ? 'teal' : 'gray'}
              onClick={copy}
              aria-label={copied ? say('copy.done') : say('copy.what', { what: label })}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}

import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from './use-text.ts';

interface CopyActionProps {
  /** What is copied, for a screen reader. */
  what: string;
  value: string;
}

/** A button that copies a text, and shows for two seconds that it did. */
export function CopyAction({ what, value }: CopyActionProps) {
  const say = useText();
  return (
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Tooltip label={say(copied ? 'copy.done' : 'copy.do')}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'teal' : 'gray'}
            onClick={copy}
            aria-label={copied ? say('copy.done') : say('copy.what', { what })}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}

import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './code-sample.module.css';
import { useText } from './use-text.ts';

interface CodeSampleProps {
  label: string;
  code: string;
  hint?: ReactNode;
}

/** Several lines for another program, to read and to copy. */
export function CodeSample({ label, code, hint }: CodeSampleProps) {
  const say = useText();
  return (
    <figure className={classes['sample']}>
      <figcaption className={classes['head']}>
        <span className={classes['label']}>{label}</span>
        <CopyButton value={code} timeout={2_000}>
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
      </figcaption>
      <pre className={classes['code']}>
        <code>{code}</code>
      </pre>
      {hint === undefined ? null : <p className={classes['hint']}>{hint}</p>}
    </figure>
  );
}

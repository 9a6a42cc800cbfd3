import { Alert, Button, Code } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ProblemError } from '../api/problem.ts';
import classes from './problem-alert.module.css';
import { useProblemText } from './use-problem-text.ts';
import { useText } from './use-text.ts';

interface ProblemAlertProps {
  error: unknown;
  /** Offers to try again. */
  onRetry?: () => void;
}

/** The one way a failure is shown: what went wrong, the request's id to quote, and a way to try again. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const say = useText();
  const textOf = useProblemText();
  const requestId = error instanceof ProblemError ? error.requestId : undefined;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} aria-hidden />} title={textOf(error)}>
      {requestId === undefined && onRetry === undefined ? null : (
        <div className={classes['row']}>
          {requestId === undefined ? null : (
            <span className={classes['request']}>
              {say('problem.requestId')} <Code>{requestId}</Code>
            </span>
          )}
          {onRetry === undefined ? null : (
            <Button variant="default" size="xs" onClick={onRetry}>
              {say('action.retry')}
            </Button>
          )}
        </div>
      )}
    </Alert>
  );
}

import { Button } from '@mantine/core';
import { ProblemError } from '../api/problem.ts';
import { Notice } from './notice.tsx';
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
  const requestId = error instanceof ProblemError && error.status >= 500 ? error.requestId : undefined;
  return (
    <Notice tone="problem" title={textOf(error)}>
      {requestId === undefined && onRetry === undefined ? null : (
        <div className={classes['row']}>
          {requestId === undefined ? null : (
            <span className={classes['request']}>
              {say('problem.requestId')} <code>{requestId}</code>
            </span>
          )}
          {onRetry === undefined ? null : (
            <Button variant="default" size="xs" onClick={onRetry}>
              {say('action.retry')}
            </Button>
          )}
        </div>
      )}
    </Notice>
  );
}

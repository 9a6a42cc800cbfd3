import { Progress } from '@mantine/core';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './source-status.module.css';
import { useFailureText } from './use-failure-text.ts';
import type { Source } from './use-sources.ts';

interface SourceStatusProps {
  source: Source;
  /** Says what went wrong and how to mend it, too. */
  withReason?: boolean;
}

/** How a source stands, and how far it is while it is taken in. */
export function SourceStatus({ source, withReason = false }: SourceStatusProps) {
  const say = useText();
  const textOf = useFailureText();
  const { status, failure, failedCount } = source;
  if (status === 'failed') {
    const reason = withReason && failure !== null ? textOf(failure) : undefined;
    return (
      <span className={classes['stack']}>
        <Status tone="bad">{say('sources.status.failed')}</Status>
        {reason === undefined ? null : (
          <span className={classes['reason']}>
            {reason.what} {reason.mend}
          </span>
        )}
      </span>
    );
  }
  if (status !== 'ready') return <UnderWay source={source} />;
  if (!source.enabled) return <Status tone="quiet">{say('sources.off')}</Status>;
  if (failedCount > 0) return <Status tone="waiting">{say('sources.partly', { count: failedCount })}</Status>;
  return <Status tone="good">{say('sources.status.ready')}</Status>;
}

function UnderWay({ source: { status, progress, name } }: { source: Source }) {
  const say = useText();
  const { done, total } = progress;
  const counted = total !== null && total > 0 && status !== 'queued';
  return (
    <span className={classes['stack']}>
      <Status tone="waiting">
        {say(`sources.status.${status}`)}
        {counted ? <span className={classes['count']}>{say('sources.progress', { done: Math.min(done, total), total })}</span> : null}
      </Status>
      {counted ? (
        <Progress
          value={(100 * Math.min(done, total)) / total}
          size={4}
          className={classes['bar'] ?? ''}
          aria-label={say('sources.progressOf', { name })}
        />
      ) : null}
    </span>
  );
}

import { Skeleton } from '@mantine/core';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './connection-test.module.css';
import type { useTestConnection } from './use-connection-change.ts';

/** What the last test of a connection found. */
export function ConnectionTest({ test }: { test: ReturnType<typeof useTestConnection> }) {
  const say = useText();
  if (test.isPending) return <Skeleton height={44} aria-busy />;
  if (test.error !== null) return <ProblemAlert error={test.error} onRetry={() => test.mutate()} />;
  if (test.data === undefined) return null;
  const { ok, findings } = test.data;
  const tone = ok ? (findings.length === 0 ? 'info' : 'warning') : 'problem';
  const title = ok ? (findings.length === 0 ? 'signOn.testGood' : 'signOn.testWarnings') : 'signOn.testBad';
  return (
    <div role="status">
      <Notice tone={tone} title={say(title)}>
        {findings.length === 0 ? null : (
          <ul className={classes['findings']}>
            {findings.map(({ code, text }) => (
              <li key={`${code} ${text}`}>
                {say(`signOn.finding.${code}`)}
                <span className={classes['detail']} lang="en">
                  {text}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

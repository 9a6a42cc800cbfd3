import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './answer-tests.module.css';
import { RunDrawer } from './run-drawer.tsx';
import { RunVerdict } from './run-verdict.tsx';
import { useWatchedRun } from './use-runs.ts';

interface GateNoticeProps {
  botId: string;
  error: unknown;
  override: boolean;
  onOverride: (override: boolean) => void;
  /** The tests have all been run: publishing can be tried again. */
  onReady: () => void;
}

/** Why a draft was not published: its tests are running, in which case it goes on by itself, or they fail. Any other failure as always. */
export function GateNotice({ botId, error, override, onOverride, onReady }: GateNoticeProps) {
  const say = useText();
  const code = error instanceof ProblemError ? error.code : undefined;
  const runId = error instanceof ProblemError && typeof error.details['runId'] === 'string' ? error.details['runId'] : undefined;
  if (runId === undefined || (code !== 'answer_tests_pending' && code !== 'answer_tests_regressed')) return <ProblemAlert error={error} />;
  return (
    <Stack gap="sm">
      <Notice tone={code === 'answer_tests_pending' ? 'info' : 'warning'} title={say(`problem.${code}`)}>
        <WatchedVerdict botId={botId} runId={runId} onReady={code === 'answer_tests_pending' ? onReady : undefined} />
      </Notice>
      <Checkbox
        label={say('tests.override')}
        description={say('tests.overrideHint')}
        checked={override}
        onChange={({ currentTarget }) => onOverride(currentTarget.checked)}
      />
    </Stack>
  );
}

/** How the run went that publishing waits for: which questions came out worse, and the way to all of them. */
function WatchedVerdict({ botId, runId, onReady }: { botId: string; runId: string; onReady: (() => void) | undefined }) {
  const say = useText();
  const { data } = useWatchedRun(botId, runId, onReady);
  const [shown, setShown] = useState<string>();
  if (data === undefined) return null;
  const worse = data.results.filter(({ baseline, verdict }) => baseline === 'passed' && verdict !== 'passed');
  return (
    <Stack gap={4} align="flex-start">
      <RunVerdict run={data} />
      {worse.length === 0 ? null : (
        <ul className={classes['plain']}>
          {worse.map(({ position, question }) => (
            <li key={position} dir="auto">
              {question}
            </li>
          ))}
        </ul>
      )}
      {data.finishedAt === null ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(runId)}>
          {say('tests.show')}
        </Button>
      )}
      <RunDrawer botId={botId} runId={shown} onClose={() => setShown(undefined)} />
    </Stack>
  );
}

import { Checkbox, Stack } from '@mantine/core';
import { ProblemError } from '../../../api/problem.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
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

function WatchedVerdict({ botId, runId, onReady }: { botId: string; runId: string; onReady: (() => void) | undefined }) {
  const { data } = useWatchedRun(botId, runId, onReady);
  return data === undefined ? null : <RunVerdict run={data} />;
}

import { Drawer, Progress, Select, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../ui/loaded.tsx';
import { TraceDrawer } from '../../../ui/trace/trace-drawer.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ComparisonView } from './comparison-view.tsx';
import { ResultView } from './result-view.tsx';
import { RunVerdict } from './run-verdict.tsx';
import { useRuns, useWatchedRun } from './use-runs.ts';

/** A run as it goes on and as it ended, question by question; shown while there is one. */
export function RunDrawer({ botId, runId, onClose }: { botId: string; runId: string | undefined; onClose: () => void }) {
  const say = useText();
  return (
    <Drawer
      opened={runId !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={say('tests.run')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {runId === undefined ? null : <Run botId={botId} runId={runId} />}
    </Drawer>
  );
}

function Run({ botId, runId }: { botId: string; runId: string }) {
  const say = useText();
  const intl = useIntl();
  const query = useWatchedRun(botId, runId);
  const runs = useRuns(botId).data?.pages.flatMap(({ items }) => items) ?? [];
  const [earlier, setEarlier] = useState<string | null>(null);
  const [tracedTurn, setTracedTurn] = useState<string>();
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="md" />}>
      {(run) => (
        <Stack gap="md">
          <div role="status">
            <RunVerdict run={run} />
          </div>
          {run.finishedAt === null ? (
            <Progress value={run.total === 0 ? 0 : (100 * (run.passed + run.failed)) / run.total} aria-label={say('tests.progress')} />
          ) : (
            <Select
              label={say('tests.compareWith')}
              placeholder={say('tests.chooseRun')}
              data={runs
                .filter(({ id, finishedAt, suite }) => id !== runId && finishedAt !== null && suite === run.suite)
                .map(({ id, createdAt, target }) => ({
                  value: id,
                  label: `${intl.formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' })} · ${say(`tests.target.${target}`)}`,
                }))}
              value={earlier}
              onChange={setEarlier}
              clearable
              clearButtonProps={{ 'aria-label': say('tests.compareNot') }}
            />
          )}
          {earlier === null ? (
            run.results.map((result) => (
              <ResultView key={result.position} result={result} onTrace={() => setTracedTurn(result.turnId ?? undefined)} />
            ))
          ) : (
            <ComparisonView runId={runId} earlier={earlier} />
          )}
          <TraceDrawer turnId={tracedTurn} onClose={() => setTracedTurn(undefined)} />
        </Stack>
      )}
    </Loaded>
  );
}

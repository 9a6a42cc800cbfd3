import { Button, Group } from '@mantine/core';
import { IconPlayerPlay, IconShieldBolt, IconTestPipe } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { RunVerdict } from './run-verdict.tsx';
import { type AnswerTestRun, useRuns, useStartRun } from './use-runs.ts';

/** The runs of a bot's tests, and the ways to start one. */
export function RunsSection({ bot, onShow }: { bot: Bot; onShow: (runId: string) => void }) {
  const say = useText();
  const { may } = useTenant();
  const query = useRuns(bot.id);
  const start = useStartRun(bot.id, ({ id }) => onShow(id));
  const columns: Column<AnswerTestRun>[] = [
    { key: 'verdict', title: say('tests.verdict'), cell: (run) => <RunVerdict run={run} /> },
    {
      key: 'asked',
      title: say('tests.asked'),
      cell: ({ target, suite }) => `${say(`tests.target.${target}`)} · ${say(`tests.suite.${suite}`)}`,
    },
    {
      key: 'by',
      title: say('tests.by'),
      minor: true,
      cell: ({ trigger, startedBy }) => (trigger === 'nightly' ? say('tests.nightlyRun') : startedBy),
    },
    { key: 'when', title: say('tests.when'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'show',
      title: say('tests.show'),
      titleHidden: true,
      align: 'end',
      cell: ({ id }) => (
        <Button size="compact-sm" variant="subtle" onClick={() => onShow(id)}>
          {say('tests.show')}
        </Button>
      ),
    },
  ];
  const buttons = may('bots.write') ? (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconShieldBolt size={16} aria-hidden />}
        disabled={start.isPending}
        onClick={() => start.mutate({ target: 'draft', suite: 'probes' })}
      >
        {say('tests.runProbes')}
      </Button>
      {bot.published === null ? null : (
        <Button variant="default" disabled={start.isPending} onClick={() => start.mutate({ target: 'published', suite: 'own' })}>
          {say('tests.runPublished')}
        </Button>
      )}
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={start.isPending}
        onClick={() => start.mutate({ target: 'draft', suite: 'own' })}
      >
        {say('tests.runDraft')}
      </Button>
    </Group>
  ) : undefined;
  return (
    <Section title={say('tests.runs')} description={say('tests.runsHint')} action={buttons}>
      {start.error === null ? null : <ProblemAlert error={start.error} />}
      <DataTable
        label={say('tests.runs')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconTestPipe} title={say('tests.noRuns')} text={say('tests.noRunsText')} />}
      />
    </Section>
  );
}

import { Button, FileButton, Group, Skeleton } from '@mantine/core';
import { IconBulb, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import classes from './answer-tests.module.css';
import { TestDialog } from './test-dialog.tsx';
import { TestRow } from './test-row.tsx';
import { type AnswerTest, useAnswerTests, useTestChanges } from './use-answer-tests.ts';

/** The questions of a bot, and the ways to get more of them. */
export function TestsSection({ bot }: { bot: Bot }) {
  const say = useText();
  const { may } = useTenant();
  const query = useAnswerTests(bot.id);
  const { importCsv, propose } = useTestChanges(bot.id);
  const [edited, setEdited] = useState<AnswerTest | 'new'>();
  const failed = importCsv.error ?? propose.error;
  const ways = may('bots.write') ? (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconBulb size={16} aria-hidden />}
        loading={propose.isPending}
        onClick={() => propose.mutate(undefined, { onSuccess: ({ items }) => toast(say('tests.proposed', { count: items.length })) })}
      >
        {say('tests.propose')}
      </Button>
      <FileButton
        accept=".csv,text/csv"
        onChange={(file) => {
          if (file !== null)
            importCsv.mutate(file, { onSuccess: ({ added, known }) => toast(say('tests.imported', { count: added, known })) });
        }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />} loading={importCsv.isPending}>
            {say('tests.import')}
          </Button>
        )}
      </FileButton>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
        {say('tests.new')}
      </Button>
    </Group>
  ) : undefined;
  return (
    <Section title={say('tests.title')} description={say('tests.description')} action={ways}>
      {failed === null ? null : <ProblemAlert error={failed} />}
      {importCsv.data === undefined || importCsv.data.problems.length === 0 ? null : (
        <Notice tone="warning" title={say('tests.importProblems')}>
          <ul className={classes['plain']}>
            {importCsv.data.problems.map(({ line, problem, about, text }) => (
              <li key={`${line} ${text}`}>{say('tests.importLine', { line, text: say(`tests.importProblem.${problem}`, { about }) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Loaded query={query} skeleton={<Skeleton height={160} radius="md" />}>
        {(tests) =>
          tests.length === 0 ? (
            <p className={classes['quiet']}>{say('tests.none')}</p>
          ) : (
            <ul className={classes['rows']} aria-label={say('tests.title')}>
              {tests.map((test) => (
                <TestRow key={test.id} test={test} onEdit={() => setEdited(test)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited === undefined ? null : (
        <TestDialog botId={bot.id} test={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}

import { Button, Group } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { NameWithSign } from '../../../ui/name-with-sign.tsx';
import { Status } from '../../../ui/status.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { CompareSection } from './compare-section.tsx';
import { type BotVersionSummary, type ComparedState, usePublishing, useVersions } from './use-versions.ts';
import classes from './versions-tab.module.css';

/** What was published, by whom and why; what changed between any two; and the way back. */
export function VersionsTab({ bot }: { bot: Bot }) {
  const say = useText();
  const { may } = useTenant();
  const query = useVersions(bot.id);
  const [from, setFrom] = useState<ComparedState>(bot.published?.number ?? 'draft');
  const [to, setTo] = useState<ComparedState>('draft');
  const differences = useRef<HTMLDivElement>(null);
  const [restoring, setRestoring] = useState<number>();
  const close = () => setRestoring(undefined);
  const { rollBack } = usePublishing(bot, ({ published }) => {
    close();
    toast(say('versions.published', { number: published?.number ?? 0 }));
  });
  const columns: Column<BotVersionSummary>[] = [
    {
      key: 'number',
      title: say('versions.version'),
      cell: ({ number, note, restoredFrom }) => (
        <NameWithSign
          sign={null}
          name={say('versions.number', { number })}
          {...(note === '' && restoredFrom === null
            ? {}
            : {
                detail: [restoredFrom === null ? '' : say('versions.restored', { number: restoredFrom }), note].filter(Boolean).join(' · '),
              })}
        />
      ),
    },
    {
      key: 'state',
      title: say('bots.status'),
      cell: ({ number }) => (number === bot.published?.number ? <Status tone="good">{say('versions.live')}</Status> : null),
    },
    { key: 'by', title: say('versions.by'), minor: true, cell: ({ publishedBy }) => publishedBy ?? '–' },
    { key: 'at', title: say('versions.at'), minor: true, cell: ({ publishedAt }) => <Moment at={publishedAt} /> },
    {
      key: 'actions',
      title: say('versions.actions'),
      titleHidden: true,
      align: 'end',
      cell: ({ number }) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={say('versions.compareNumber', { number })}
            onClick={() => {
              setFrom(number);
              setTo('draft');
              // They stand below a list that may be longer than the window.
              differences.current?.scrollIntoView();
              differences.current?.focus({ preventScroll: true });
            }}
          >
            {say('versions.compare')}
          </Button>
          {may('bots.write') && number !== bot.published?.number ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={say('versions.rollBackTo', { number })}
              onClick={() => setRestoring(number)}
            >
              {say('versions.rollBack')}
            </Button>
          ) : null}
        </Group>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={say('versions.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconHistory} title={say('versions.emptyTitle')} text={say('versions.emptyText')} />}
      />
      {bot.published === null ? null : (
        <div ref={differences} tabIndex={-1} className={classes['differences']}>
          <CompareSection bot={bot} from={from} to={to} latest={bot.published.number} onFrom={setFrom} onTo={setTo} />
        </div>
      )}
      <ConfirmDialog
        opened={restoring !== undefined}
        title={say('versions.rollBackTo', { number: restoring ?? 0 })}
        confirmLabel={say('versions.rollBack')}
        pending={rollBack.isPending}
        error={rollBack.error}
        onConfirm={() => rollBack.mutate({ number: restoring ?? 0, note: '' })}
        onClose={close}
      >
        {say('versions.rollBackText', { number: restoring ?? 0 })}
      </ConfirmDialog>
    </>
  );
}

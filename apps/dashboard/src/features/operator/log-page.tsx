import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { LogEntryDrawer, type OperatorEntry } from './log-entry-drawer.tsx';
import { useOperatorActionText } from './use-operator-action-text.ts';

const logQuery = infiniteQueryOptions({
  queryKey: ['operator', 'log'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
    return take(apiOf().GET('/v1/operator/audit-entries', { params: { query }, signal }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** What operators did, to the installation and to tenants. */
export function LogPage() {
  const say = useText();
  const textOf = useOperatorActionText();
  const [shown, setShown] = useState<OperatorEntry>();
  const columns: Column<OperatorEntry>[] = [
    { key: 'action', title: say('audit.action'), cell: ({ action }) => textOf(action) },
    { key: 'who', title: say('audit.who'), cell: ({ actor }) => actor.label },
    { key: 'about', title: say('audit.target'), minor: true, cell: ({ target, after }) => nameIn(after) ?? target?.id ?? '–' },
    { key: 'when', title: say('audit.when'), cell: ({ occurredAt }) => <Moment at={occurredAt} /> },
    {
      key: 'details',
      title: say('audit.details'),
      titleHidden: true,
      align: 'end',
      cell: (entry) => (
        <Button
          variant="subtle"
          size="xs"
          aria-label={say('audit.detailsOf', { action: textOf(entry.action), name: entry.actor.label })}
          onClick={() => setShown(entry)}
        >
          {say('audit.details')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={say('operator.log')} description={say('operator.logText')}>
      <DataTable
        label={say('operator.log')}
        columns={columns}
        query={useInfiniteQuery(logQuery)}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconListSearch} title={say('audit.emptyTitle')} text={say('operator.logEmpty')} />}
      />
      <LogEntryDrawer entry={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}

function nameIn(after: OperatorEntry['after']): string | undefined {
  const name = after?.['name'] ?? after?.['to'];
  return typeof name === 'string' ? name : undefined;
}

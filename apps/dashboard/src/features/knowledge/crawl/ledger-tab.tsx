import { Skeleton } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Source } from '../use-sources.ts';
import { CrawlSummary } from './crawl-summary.tsx';
import { LedgerFilterBar } from './ledger-filter-bar.tsx';
import classes from './ledger-tab.module.css';
import { type Crawl, type LedgerFilter, useCrawl, useCrawlActions, useLedger } from './use-crawl.ts';
import { useLedgerColumns } from './use-ledger-columns.tsx';

/** Every address of a site that was met, and what became of it; and the crawl itself, to be started and stopped. */
export function LedgerTab({ source }: { source: Source }) {
  const query = useCrawl(source.id);
  return (
    <Loaded query={query} skeleton={<Skeleton height={220} radius="lg" />}>
      {(crawl) => <Ledger crawl={crawl} />}
    </Loaded>
  );
}

function Ledger({ crawl }: { crawl: Crawl }) {
  const say = useText();
  const [filter, setFilter] = useState<LedgerFilter>({});
  const actions = useCrawlActions(crawl.sourceId);
  const query = useLedger(crawl, filter);
  const columns = useLedgerColumns(actions);
  return (
    <div className={classes['ledger']}>
      <CrawlSummary crawl={crawl} actions={actions} />
      {actions.error === null ? null : <ProblemAlert error={actions.error} />}
      <LedgerFilterBar crawl={crawl} filter={filter} onChange={setFilter} />
      <DataTable
        label={say('crawl.ledger')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconListSearch} title={say('crawl.noneTitle')} text={say('crawl.noneText')} />}
      />
    </div>
  );
}

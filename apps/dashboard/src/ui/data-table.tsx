import { Button, Skeleton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { ProblemAlert } from './problem-alert.tsx';
import { useText } from './use-text.ts';

/** One column. The first names the row and leads its card on a phone. */
export interface Column<Row> {
  key: string;
  /** Hidden from sight, but not from a screen reader, where the cells explain themselves, such as a menu. */
  title: string;
  titleHidden?: boolean;
  /** Beside the title, such as a box that chooses all rows. */
  before?: ReactNode;
  align?: 'end';
  /** Left out where there is little room. */
  minor?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

interface DataTableProps<Row> {
  /** What the rows are, for a screen reader. */
  label: string;
  columns: readonly Column<Row>[];
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there is no row. */
  empty: ReactNode;
}

const skeletonRows = ['a', 'b', 'c', 'd', 'e'];

/** A list that comes in pages: skeletons while it loads, more rows on demand, a card for each row on a phone. */
export function DataTable<Row>({ label, columns, query, rowKey, empty }: DataTableProps<Row>) {
  const say = useText();
  const rows = query.data?.pages.flatMap((page) => page.items);
  if (rows === undefined && query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (rows?.length === 0) return empty;
  return (
    <div className={classes['frame']} aria-busy={rows === undefined}>
      {/* The roles are there by themselves only as long as the style sheet leaves it a table. */}
      <table className={classes['table']} aria-label={label} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, title, titleHidden, before, align, minor }) => (
              <th key={key} scope="col" role="columnheader" data-align={align} data-minor={minor}>
                {before}
                <span className={titleHidden ? classes['hidden'] : undefined}>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows === undefined
            ? skeletonRows.map((row) => (
                <tr key={row} role="row">
                  {columns.map(({ key, minor }) => (
                    <td key={key} role="cell" data-minor={minor}>
                      <Skeleton height={12} width="70%" />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr key={rowKey(row)} role="row">
                  {columns.map(({ key, title, titleHidden, align, minor, cell }, index) => (
                    <td
                      key={key}
                      role="cell"
                      data-align={align}
                      data-minor={minor}
                      data-lead={index === 0 || undefined}
                      data-label={titleHidden ? undefined : title}
                    >
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
      {query.isFetchNextPageError ? <ProblemAlert error={query.error} /> : null}
      {query.hasNextPage ? (
        <div className={classes['more']}>
          <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('table.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

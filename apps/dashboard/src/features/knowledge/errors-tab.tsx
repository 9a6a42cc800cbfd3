import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './errors-tab.module.css';
import { useFailureText } from './use-failure-text.ts';
import { type Document, useDocuments } from './use-held.ts';
import { useSourceActions } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

/** What of a source could not be taken in, and how to mend each. */
export function ErrorsTab({ source }: { source: Source }) {
  const say = useText();
  const textOf = useFailureText();
  const mayWrite = useTenant().may('knowledge.write');
  const { reindex } = useSourceActions();
  const query = useDocuments(source.id, { status: 'failed' });
  const columns: Column<Document>[] = [
    {
      key: 'document',
      title: say('source.document'),
      cell: ({ title, externalId }) => (
        <NameWithSign
          sign={null}
          name={title || externalId}
          {...(externalId !== '' && externalId !== title ? { detail: externalId } : {})}
        />
      ),
    },
    { key: 'what', title: say('errors.what'), cell: ({ failure }) => (failure === null ? '–' : textOf(failure).what) },
    { key: 'mend', title: say('errors.mend'), cell: ({ failure }) => (failure === null ? '–' : textOf(failure).mend) },
  ];
  return (
    <div className={classes['errors']}>
      {source.failure === null ? null : (
        <Notice tone="warning" title={textOf(source.failure).what}>
          {textOf(source.failure).mend}
          {mayWrite ? (
            <div className={classes['again']}>
              <Button variant="default" size="xs" loading={reindex.isPending} onClick={() => reindex.mutate([source])}>
                {say('sources.reindex')}
              </Button>
            </div>
          ) : null}
        </Notice>
      )}
      {reindex.error === null ? null : <ProblemAlert error={reindex.error} />}
      {source.failure !== null && source.failedCount === 0 ? null : (
        <DataTable
          label={say('source.errors')}
          columns={columns}
          query={query}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={IconCircleCheck} title={say('errors.noneTitle')} text={say('errors.noneText')} />}
        />
      )}
    </div>
  );
}

import { Button, Group } from '@mantine/core';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useText } from '../../../ui/use-text.ts';
import { SearchBox } from '../search-box.tsx';
import { type Document, useDocuments } from '../use-held.ts';
import type { Source } from '../use-sources.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerMenu } from './answer-menu.tsx';
import classes from './answers-tab.module.css';

const worthSearching = 10;

/** The answers of a collection that are given word for word, each with the questions it is given to. */
export function AnswersTab({ source }: { source: Source }) {
  const say = useText();
  const mayWrite = useTenant().may('knowledge.write');
  const [search, setSearch] = useState<string>();
  const [edited, setEdited] = useState<Document | 'new'>();
  const query = useDocuments(source.id, search === undefined ? {} : { search });
  const columns: Column<Document>[] = [
    {
      key: 'question',
      title: say('answers.question'),
      cell: ({ questions: [question, ...others] }) => (
        <span className={classes['stack']}>
          <span className={classes['question']}>{question}</span>
          {others.length === 0 ? null : <span className={classes['quiet']}>{say('answers.otherCount', { count: others.length })}</span>}
        </span>
      ),
    },
    { key: 'answer', title: say('answers.answer'), cell: ({ answer }) => <span className={classes['answer']}>{answer}</span> },
    ...(mayWrite
      ? [
          {
            key: 'actions',
            title: say('sources.actions'),
            titleHidden: true,
            align: 'end' as const,
            cell: (document: Document) => <AnswerMenu sourceId={source.id} document={document} onEdit={() => setEdited(document)} />,
          },
        ]
      : []),
  ];
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {say('answers.add')}
    </Button>
  ) : undefined;
  const empty = source.documentCount === 0 && search === undefined;
  return (
    <>
      {empty ? null : (
        <Group justify="space-between" align="flex-end" mb={source.documentCount > worthSearching ? 0 : 'md'}>
          {source.documentCount > worthSearching || search !== undefined ? (
            <SearchBox label={say('answers.find')} placeholder={say('answers.findHint')} onSearch={setSearch} />
          ) : (
            <span />
          )}
          {add}
        </Group>
      )}
      <DataTable
        label={say('source.answers')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconMessageQuestion}
            title={say(search === undefined ? 'answers.emptyTitle' : 'sources.noneTitle')}
            text={say(search === undefined ? 'answers.emptyText' : 'answers.noneText')}
            action={search === undefined ? add : undefined}
          />
        }
      />
      {edited === undefined ? null : (
        <AnswerDialog
          key={edited === 'new' ? 'new' : edited.id}
          sourceId={source.id}
          document={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

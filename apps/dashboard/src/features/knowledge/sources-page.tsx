import { Button } from '@mantine/core';
import { IconBooks, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SourceFilterBar } from './source-filter-bar.tsx';
import { SourcesTable } from './sources-table.tsx';
import { DropOverlay } from './uploads/drop-overlay.tsx';
import { UploadList } from './uploads/upload-list.tsx';
import { useDropAnywhere } from './uploads/use-drop-anywhere.ts';
import { useUploads } from './uploads/use-uploads.ts';
import { useSourceActions } from './use-source-actions.ts';
import { useSourceEvents } from './use-source-events.ts';
import { useSources } from './use-sources.ts';

const nothing: ReadonlySet<string> = new Set();

/** What a tenant's bots answer from, as it changes. Files may be dropped anywhere on it. */
export function SourcesPage() {
  const say = useText();
  const { slug, may } = useTenant();
  const mayWrite = may('knowledge.write');
  const filters = useSearch({ from: '/signed-in/t/$slug/shell/sources' });
  const navigate = useNavigate({ from: '/t/$slug/sources' });
  const query = useSources(filters);
  useSourceEvents();
  const { uploads, queue } = useUploads();
  const held = useDropAnywhere(mayWrite ? (files) => queue.add(files) : undefined);
  const actions = useSourceActions();
  const [chosen, setChosen] = useState(nothing);
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  const filtered = Object.keys(filters).length > 0;
  const add = mayWrite ? (
    <ButtonLink to="/t/$slug/sources/new" params={{ slug }} leftSection={<IconPlus size={16} aria-hidden />}>
      {say('sources.add')}
    </ButtonLink>
  ) : undefined;
  return (
    <Page title={say('sources.title')} description={say('sources.description')} actions={add}>
      {held ? <DropOverlay /> : null}
      <UploadList uploads={uploads} queue={queue} />
      {filtered || rows.length > 0 ? (
        <SourceFilterBar filters={filters} onChange={(search) => void navigate({ search, replace: true })} />
      ) : null}
      {actions.error === null ? null : <ProblemAlert error={actions.error} />}
      <SourcesTable
        query={query}
        actions={actions}
        chosen={chosen}
        onChoose={setChosen}
        empty={
          filtered ? (
            <EmptyState
              icon={IconSearch}
              title={say('sources.noneTitle')}
              text={say('sources.noneText')}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                  {say('sources.showAll')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={IconBooks}
              title={say('sources.emptyTitle')}
              text={say(mayWrite ? 'sources.emptyText' : 'sources.emptyTextViewer')}
              action={add}
            />
          )
        }
      />
      {chosenRows.length === 0 ? null : <SelectionBar sources={chosenRows} onClear={() => setChosen(nothing)} />}
    </Page>
  );
}

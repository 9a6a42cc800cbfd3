import { IconBooks, IconFileText } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { SourceStatus } from './source-status.tsx';
import { type Source, useSources } from './use-sources.ts';

/** What a tenant's bots answer from. */
export function SourcesPage() {
  const say = useText();
  const { slug } = useTenant();
  const query = useSources();
  const columns: Column<Source>[] = [
    {
      key: 'name',
      title: say('sources.name'),
      cell: ({ id, name }) => (
        <NameWithSign
          sign={<IconFileText size={20} stroke={1.6} aria-hidden />}
          name={
            <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId: id }}>
              {name}
            </TextLink>
          }
        />
      ),
    },
    { key: 'status', title: say('sources.status'), cell: (source) => <SourceStatus source={source} /> },
  ];
  return (
    <Page title={say('sources.title')} description={say('sources.description')}>
      <DataTable
        label={say('sources.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconBooks} title={say('sources.emptyTitle')} text={say('sources.emptyText')} />}
      />
    </Page>
  );
}

import { IconFileText } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Source, sourcesKey } from './use-sources.ts';

type Document = components['schemas']['Document'];

/** The readable texts that a source holds. */
export function DocumentsTab({ source }: { source: Source }) {
  const say = useText();
  const { slug, api } = useTenant();
  const sourceId = source.id;
  const query = useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...sourcesKey(slug), 'one', sourceId, 'documents'],
      queryFn: ({ pageParam, signal }) => {
        const page = { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(api.GET('/v1/sources/{sourceId}/documents', { params: { path: { sourceId }, query: page }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const columns: Column<Document>[] = [{ key: 'title', title: say('sources.name'), cell: ({ title }) => title }];
  return (
    <DataTable
      label={say('source.documents')}
      columns={columns}
      query={query}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={IconFileText} title={say('sources.emptyTitle')} text={say('sources.emptyText')} />}
    />
  );
}

import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Status } from '../../ui/status.tsx';
import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import { SearchBox } from './search-box.tsx';
import { Freshness } from './source-freshness.tsx';
import { type Document, useDocuments } from './use-held.ts';
import type { Source } from './use-sources.ts';

const tones = { queued: 'waiting', ready: 'good', failed: 'bad' } as const;
/** With fewer of them one looks faster than one searches. */
const worthSearching = 10;

/** The readable texts that a source holds. */
export function DocumentsTab({ source }: { source: Source }) {
  const say = useText();
  const intl = useIntl();
  const bytes = useByteText();
  const { slug } = useTenant();
  const [search, setSearch] = useState<string>();
  const query = useDocuments(source.id, search === undefined ? {} : { search });
  const columns: Column<Document>[] = [
    {
      key: 'title',
      title: say('source.document'),
      cell: ({ id, title, externalId, url, chunkCount }) => (
        <NameWithSign
          sign={<IconFileText size={18} stroke={1.5} aria-hidden />}
          name={
            chunkCount === 0 ? (
              title || externalId
            ) : (
              <TextLink
                to="/t/$slug/sources/$sourceId"
                params={{ slug, sourceId: source.id }}
                search={{ tab: 'passages', document: id }}
                underline="hover"
                c="inherit"
              >
                {title || externalId}
              </TextLink>
            )
          }
          {...detailOf(externalId, url)}
        />
      ),
    },
    {
      key: 'status',
      title: say('sources.status'),
      cell: ({ status }) => <Status tone={tones[status]}>{say(`source.documentStatus.${status}`)}</Status>,
    },
    { key: 'passages', title: say('source.passages'), align: 'end', cell: ({ chunkCount }) => intl.formatNumber(chunkCount) },
    {
      key: 'language',
      title: say('source.language'),
      minor: true,
      cell: ({ language }) => (language === null ? '–' : (intl.formatDisplayName(language, { type: 'language' }) ?? language)),
    },
    { key: 'size', title: say('source.size'), minor: true, align: 'end', cell: ({ byteSize }) => (byteSize === 0 ? '–' : bytes(byteSize)) },
    { key: 'changed', title: say('source.changed'), minor: true, cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
    {
      key: 'fresh',
      title: say('sources.fresh'),
      minor: true,
      cell: ({ freshAt }) => <Freshness freshAt={freshAt} maxAgeDays={source.maxAgeDays} />,
    },
  ];
  return (
    <>
      {source.documentCount + source.failedCount > worthSearching || search !== undefined ? (
        <SearchBox label={say('source.findDocument')} placeholder={say('source.findDocumentHint')} onSearch={setSearch} />
      ) : null}
      <DataTable
        label={say('source.documents')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconFileText}
            title={say(search === undefined ? 'source.noDocuments' : 'sources.noneTitle')}
            text={say(
              search !== undefined
                ? 'source.noDocumentFound'
                : source.kind === 'pushed'
                  ? 'source.noDocumentsPushed'
                  : 'source.noDocumentsText',
            )}
          />
        }
      />
    </>
  );
}

/** What tells a document from others, where it says more than its title. */
function detailOf(externalId: string, url: string | null): { detail?: string } {
  const detail = url ?? externalId;
  return detail === '' ? {} : { detail };
}

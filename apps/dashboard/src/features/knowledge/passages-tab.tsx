import { Button, Skeleton, Stack } from '@mantine/core';
import { IconBlockquote, IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { PassageCard } from './passage-card.tsx';
import classes from './passages-tab.module.css';
import { useChunks } from './use-held.ts';
import type { Source } from './use-sources.ts';

/** The passages of a source as a bot finds them, of all its documents or of the one that the address names. */
export function PassagesTab({ source }: { source: Source }) {
  const say = useText();
  const { document } = useSearch({ from: '/signed-in/t/$slug/shell/sources/$sourceId' });
  const navigate = useNavigate({ from: '/t/$slug/sources/$sourceId' });
  const query = useChunks(source.id, document);
  const chunks = query.data?.pages.flatMap(({ items }) => items);
  if (chunks === undefined && query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const title = chunks?.[0]?.documentTitle;
  return (
    <>
      {document === undefined ? null : (
        <div className={classes['only']}>
          <span>{say('source.onlyOf', { title: title ?? '…' })}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => void navigate({ search: { tab: 'passages' }, replace: true })}
          >
            {say('source.allPassages')}
          </Button>
        </div>
      )}
      {chunks?.length === 0 ? (
        <EmptyState icon={IconBlockquote} title={say('source.noPassages')} text={say('source.noPassagesText')} />
      ) : (
        <ol className={classes['list']} aria-label={say('source.passages')} aria-busy={chunks === undefined}>
          {chunks === undefined
            ? [1, 2, 3].map((row) => (
                <li key={row}>
                  <Skeleton height={110} radius="lg" />
                </li>
              ))
            : chunks.map((chunk, index) => (
                <PassageCard key={chunk.id} chunk={chunk} source={source} begins={chunk.documentId !== chunks[index - 1]?.documentId} />
              ))}
        </ol>
      )}
      {query.isFetchNextPageError ? <ProblemAlert error={query.error} /> : null}
      {query.hasNextPage ? (
        <Stack align="center" mt="md">
          <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('table.more')}
          </Button>
        </Stack>
      ) : null}
    </>
  );
}

import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { TextLink } from '../../ui/links.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { useText } from '../../ui/use-text.ts';
import { SourceBots } from './source-bots.tsx';
import { SourceFreshness } from './source-freshness.tsx';
import { SourceMenu } from './source-menu.tsx';
import { SourceSign } from './source-sign.tsx';
import { SourceStatus } from './source-status.tsx';
import classes from './sources-table.module.css';
import { useCountTexts } from './use-count-texts.ts';
import type { SourceActions } from './use-source-actions.ts';
import type { Source, useSources } from './use-sources.ts';

interface SourcesTableProps {
  query: ReturnType<typeof useSources>;
  actions: SourceActions;
  /** The ids of those that are chosen. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  empty: ReactNode;
}

/** A row for each source; who may change them can choose several. */
export function SourcesTable({ query, actions, chosen, onChoose, empty }: SourcesTableProps) {
  const say = useText();
  const textsOf = useCountTexts();
  const { slug, may } = useTenant();
  const mayWrite = may('knowledge.write');
  const ids = query.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  const choose = (id: string): void =>
    onChoose(chosen.has(id) ? new Set([...chosen].filter((other) => other !== id)) : new Set([...chosen, id]));
  const details = (source: Source): string =>
    [say(`sources.kind.${source.kind}`), textsOf(source).size ?? [], source.labels].flat().join(' · ');
  const columns: Column<Source>[] = [
    {
      key: 'name',
      title: say('sources.name'),
      ...(mayWrite
        ? {
            before: (
              <Checkbox
                size="xs"
                aria-label={say('sources.chooseAll')}
                checked={all}
                indeterminate={!all && ids.some((id) => chosen.has(id))}
                onChange={() => onChoose(new Set(all ? [] : ids))}
              />
            ),
          }
        : {}),
      cell: (source) => (
        <span className={classes['lead']}>
          <NameWithSign
            sign={
              <>
                {mayWrite ? (
                  <Checkbox
                    size="xs"
                    aria-label={say('sources.choose', { name: source.name })}
                    checked={chosen.has(source.id)}
                    onChange={() => choose(source.id)}
                  />
                ) : null}
                <SourceSign source={source} />
              </>
            }
            name={
              <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId: source.id }} underline="hover" c="inherit">
                {source.name}
              </TextLink>
            }
            detail={details(source)}
          />
        </span>
      ),
    },
    { key: 'status', title: say('sources.status'), cell: (source) => <SourceStatus source={source} withReason /> },
    {
      key: 'content',
      title: say('sources.content'),
      cell: (source) => (
        <span className={classes['counts']}>
          <span>{textsOf(source).documents}</span>
          <span className={classes['quiet']}>{textsOf(source).passages}</span>
        </span>
      ),
    },
    { key: 'bots', title: say('sources.bots'), minor: true, cell: (source) => <SourceBots source={source} /> },
    {
      key: 'fresh',
      title: say('sources.fresh'),
      minor: true,
      cell: (source) => (
        <span className={classes['when']}>
          <SourceFreshness source={source} />
        </span>
      ),
    },
    ...(mayWrite
      ? [
          {
            key: 'actions',
            title: say('sources.actions'),
            titleHidden: true,
            align: 'end' as const,
            cell: (source: Source) => <SourceMenu source={source} actions={actions} />,
          },
        ]
      : []),
  ];
  return <DataTable label={say('sources.title')} columns={columns} query={query} rowKey={({ id }) => id} empty={empty} />;
}

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconRobot } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { allWords } from '../../locales/spoken.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Page } from '../../ui/page.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Bot, useBots } from './use-bots.ts';

/** Forms and their words weigh more than the list, and are fetched when one is wanted. */
const NewBotDialog = lazy(async () => ({ default: (await Promise.all([import('./new-bot-dialog.tsx'), allWords()]))[0].NewBotDialog }));

/** Every bot of a tenant. */
export function BotsPage() {
  const say = useText();
  const { slug, may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const query = useBots();
  const columns: Column<Bot>[] = [
    {
      key: 'name',
      title: say('bots.name'),
      cell: ({ id, name }) => (
        <NameWithSign
          sign={<Monogram name={name} />}
          name={
            <TextLink to="/t/$slug/bots/$botId" params={{ slug, botId: id }} inherit c="inherit">
              {name}
            </TextLink>
          }
        />
      ),
    },
    {
      key: 'status',
      title: say('bots.status'),
      cell: ({ published }) =>
        published === null ? (
          <Status tone="quiet">{say('bots.draftOnly')}</Status>
        ) : (
          <Status tone="good">{say('bots.published', { number: published.number })}</Status>
        ),
    },
    ...(may('knowledge.read')
      ? [
          {
            key: 'sources',
            title: say('bots.knowledge'),
            minor: true,
            cell: ({ id, name }: Bot) => (
              <TextLink to="/t/$slug/sources" params={{ slug }} search={{ botId: id }} aria-label={say('bots.sourcesOf', { name })}>
                {say('nav.sources')}
              </TextLink>
            ),
          },
        ]
      : []),
    { key: 'changed', title: say('bots.changed'), minor: true, cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
  ];
  const create = may('bots.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('bots.new')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('bots.title')} description={say('bots.description')} actions={create}>
      <DataTable
        label={say('bots.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconRobot} title={say('bots.emptyTitle')} text={say('bots.emptyText')} action={create} />}
      />
      {opened ? (
        <Suspense fallback={null}>
          <NewBotDialog opened onClose={close} />
        </Suspense>
      ) : null}
    </Page>
  );
}

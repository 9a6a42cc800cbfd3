import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { ApiKeyMenu } from './api-key-menu.tsx';
import { ApiKeyStatus } from './api-key-status.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { type ApiKey, useApiKeys } from './use-api-keys.ts';
import { useBotNames } from './use-bot-names.ts';

/** The keys by which programs act for a tenant. */
export function ApiKeysPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const namesOf = useBotNames();
  const query = useApiKeys();
  const columns: Column<ApiKey>[] = [
    {
      key: 'name',
      title: say('apiKeys.name'),
      cell: ({ name, id }) => (
        <NameWithSign sign={<IconKey size={20} stroke={1.6} aria-hidden />} name={name} detail={`sk_parley_…${id.slice(-6)}`} />
      ),
    },
    {
      key: 'permissions',
      title: say('apiKeys.permissions'),
      minor: true,
      cell: ({ permissions }) => say('apiKeys.permissionCount', { count: permissions.length }),
    },
    {
      key: 'bots',
      title: say('apiKeys.bots'),
      minor: true,
      cell: ({ botIds }) => (botIds === null ? say('apiKeys.allBots') : namesOf(botIds)),
    },
    {
      key: 'used',
      title: say('apiKeys.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? say('apiKeys.neverUsed') : <Moment at={lastUsedAt} />),
    },
    {
      key: 'expires',
      title: say('apiKeys.expires'),
      cell: ({ expiresAt }) => (expiresAt === null ? say('apiKeys.never') : <Moment at={expiresAt} />),
    },
    { key: 'status', title: say('apiKeys.status'), cell: (apiKey) => <ApiKeyStatus apiKey={apiKey} /> },
    { key: 'actions', title: say('apiKeys.actions'), titleHidden: true, align: 'end', cell: (apiKey) => <ApiKeyMenu apiKey={apiKey} /> },
  ];
  const create = may('keys.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('apiKeys.new')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('apiKeys.title')} description={say('apiKeys.description')} actions={create}>
      <DataTable
        label={say('apiKeys.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconKey} title={say('apiKeys.emptyTitle')} text={say('apiKeys.emptyText')} action={create} />}
      />
      <CreateKeyDialog opened={opened} onClose={close} />
    </Page>
  );
}

import { Button, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ConnectionCard } from './connection-card.tsx';
import { ConnectionDialog } from './connection-dialog.tsx';
import { useConnections } from './use-connections.ts';

/** The providers of models that a tenant connected with its own keys. */
export function ConnectionsPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const query = useConnections();
  const create = may('models.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('connections.new')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('connections.title')} description={say('connections.description')} width="narrow" actions={create}>
      <Loaded query={query} skeleton={<ConnectionsSkeleton />}>
        {(connections) =>
          connections.length === 0 ? (
            <EmptyState icon={IconPlug} title={say('connections.emptyTitle')} text={say('connections.emptyText')} action={create} />
          ) : (
            connections.map((connection) => <ConnectionCard key={connection.id} connection={connection} />)
          )
        }
      </Loaded>
      <ConnectionDialog opened={opened} onClose={close} />
    </Page>
  );
}

function ConnectionsSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={190} radius="lg" />
      <Skeleton height={190} radius="lg" />
    </Stack>
  );
}

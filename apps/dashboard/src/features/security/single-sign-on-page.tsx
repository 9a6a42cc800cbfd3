import { Button, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { AddConnectionDialog } from './add-connection-dialog.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { PolicySection } from './policy-section.tsx';
import { useConnections } from './use-connections.ts';

/** How a company's own identity provider opens the tenant, and whether nothing else does. */
export function SingleSignOnPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const query = useConnections();
  const connections = query.data?.pages.flatMap(({ items }) => items);
  const add = may('security.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('signOn.add')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('signOn.title')} description={say('signOn.description')} actions={add} width="narrow">
      {connections === undefined && query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {connections === undefined && !query.isError ? <SignOnSkeleton /> : null}
      {connections?.length === 0 ? (
        <EmptyState icon={IconBuilding} title={say('signOn.emptyTitle')} text={say('signOn.emptyText')} action={add} />
      ) : null}
      {connections?.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} />
      ))}
      {query.hasNextPage ? (
        <Button variant="subtle" my="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('table.more')}
        </Button>
      ) : null}
      {connections === undefined || connections.length === 0 ? null : <PolicySection />}
      <AddConnectionDialog opened={opened} onClose={close} />
    </Page>
  );
}

function SignOnSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={260} radius="lg" />
      <Skeleton height={120} radius="lg" />
    </Stack>
  );
}

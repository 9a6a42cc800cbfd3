import { Button, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWorld } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { AddDomainDialog } from './add-domain-dialog.tsx';
import { DomainCard } from './domain-card.tsx';
import { useDomains } from './use-domains.ts';

/** The domains a tenant proves to be its own: for single sign-on, and to be reached at. */
export function DomainsPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const add = may('security.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('domains.add')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('domains.title')} description={say('domains.description')} actions={add} width="narrow">
      <Loaded query={useDomains()} skeleton={<DomainsSkeleton />}>
        {(domains) =>
          domains.length === 0 ? (
            <EmptyState icon={IconWorld} title={say('domains.emptyTitle')} text={say('domains.emptyText')} action={add} />
          ) : (
            domains.map((domain) => <DomainCard key={domain.id} domain={domain} />)
          )
        }
      </Loaded>
      <AddDomainDialog opened={opened} onClose={close} />
    </Page>
  );
}

function DomainsSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={220} radius="lg" />
      <Skeleton height={220} radius="lg" />
    </Stack>
  );
}

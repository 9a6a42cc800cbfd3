import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { NewTenantDialog } from './new-tenant-dialog.tsx';
import { TenantFilterBar } from './tenant-filter-bar.tsx';
import { TenantStatusSign } from './tenant-status-sign.tsx';
import { type ListedTenant, type TenantFilters, useOperatorTenants } from './use-operator-tenants.ts';

/** Every tenant of the installation, as the operator finds them. */
export function TenantsPage() {
  const say = useText();
  const intl = useIntl();
  const [filters, setFilters] = useState<TenantFilters>({});
  const [opened, { open, close }] = useDisclosure(false);
  const query = useOperatorTenants(filters);
  const columns: Column<ListedTenant>[] = [
    {
      key: 'name',
      title: say('operator.tenant'),
      cell: ({ id, name, slug }) => (
        <NameWithSign
          sign={<Monogram name={name} />}
          name={
            <TextLink to="/operator/tenants/$tenantId" params={{ tenantId: id }}>
              {name}
            </TextLink>
          }
          detail={slug}
        />
      ),
    },
    { key: 'status', title: say('operator.status'), cell: ({ status }) => <TenantStatusSign status={status} /> },
    { key: 'plan', title: say('operator.plan'), cell: ({ plan }) => say(`operator.plan.${plan}`) },
    { key: 'members', title: say('operator.members'), minor: true, align: 'end', cell: ({ members }) => intl.formatNumber(members) },
    {
      key: 'conversations',
      title: say('operator.conversationsThisMonth'),
      align: 'end',
      cell: ({ conversations }) => intl.formatNumber(conversations),
    },
    {
      key: 'lastTurn',
      title: say('operator.lastQuestion'),
      minor: true,
      cell: ({ lastTurnAt }) => (lastTurnAt === null ? '–' : <Moment at={lastTurnAt} />),
    },
  ];
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('operator.newTenant')}
    </Button>
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page title={say('operator.tenants')} description={say('operator.tenantsText')} actions={create}>
      <TenantFilterBar onChange={setFilters} />
      <DataTable
        label={say('operator.tenants')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconBuilding}
            title={say(filtered ? 'operator.noneFound' : 'operator.noTenants')}
            text={say(filtered ? 'operator.noneFoundText' : 'operator.noTenantsText')}
            action={filtered ? undefined : create}
          />
        }
      />
      <NewTenantDialog opened={opened} onClose={close} />
    </Page>
  );
}

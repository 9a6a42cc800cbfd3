import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { GrantSupportDialog } from './grant-support-dialog.tsx';
import { RevokeSupportDialog } from './revoke-support-dialog.tsx';
import { type SupportGrant, useSupportGrants } from './use-support-grants.ts';

/** Whom the tenant let in to help, and the ways to let in and to end it. */
export function SupportSection() {
  const say = useText();
  const { may } = useTenant();
  const [granting, { open, close }] = useDisclosure(false);
  const [revoking, setRevoking] = useState<SupportGrant>();
  const query = useSupportGrants();
  const columns: Column<SupportGrant>[] = [
    { key: 'reason', title: say('support.reason'), cell: ({ reason }) => reason },
    { key: 'access', title: say('support.access'), minor: true, cell: ({ access }) => say(`support.access.${access}`) },
    { key: 'status', title: say('support.status'), cell: (grant) => <GrantStatus grant={grant} /> },
    { key: 'until', title: say('support.until'), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      key: 'end',
      title: say('support.end'),
      titleHidden: true,
      align: 'end',
      cell: (grant) =>
        grant.status === 'open' && may('support.write') ? (
          <Button variant="subtle" color="red" size="xs" onClick={() => setRevoking(grant)}>
            {say('support.end')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section
      title={say('support.title')}
      description={say('support.description')}
      action={
        may('support.write') ? (
          <Button variant="default" onClick={open}>
            {say('support.grant')}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        label={say('support.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<Text c="dimmed">{say('support.none')}</Text>}
      />
      <GrantSupportDialog opened={granting} onClose={close} />
      <RevokeSupportDialog grant={revoking} onClose={() => setRevoking(undefined)} />
    </Section>
  );
}

function GrantStatus({ grant: { status, lastVisit } }: { grant: SupportGrant }) {
  const say = useText();
  if (lastVisit?.inside) return <Status tone="waiting">{say('support.isInside', { name: lastVisit.operator })}</Status>;
  return <Status tone={status === 'open' ? 'good' : 'quiet'}>{say(`support.status.${status}`)}</Status>;
}

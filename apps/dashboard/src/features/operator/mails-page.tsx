import { Button, Group, Select } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { MailDrawer } from './mail-drawer.tsx';
import { MailStatusSign } from './mail-status-sign.tsx';
import { type MailStatus, mailStatuses, type OperatorMail, useOperatorMails } from './use-operator-mails.ts';

/** What was mailed to whom; without a mail server, what somebody has to pass on. */
export function MailsPage() {
  const say = useText();
  const [status, setStatus] = useState<MailStatus>();
  const [shown, setShown] = useState<string>();
  const query = useOperatorMails(status);
  const columns: Column<OperatorMail>[] = [
    { key: 'subject', title: say('mails.subject'), cell: ({ subject }) => subject },
    { key: 'to', title: say('mails.to'), cell: ({ to }) => to },
    { key: 'status', title: say('mails.status'), cell: (mail) => <MailStatusSign status={mail.status} /> },
    { key: 'created', title: say('mails.written'), minor: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'details',
      title: say('mails.open'),
      titleHidden: true,
      align: 'end',
      cell: ({ id, to, subject }) => (
        <Button variant="subtle" size="xs" aria-label={say('mails.openOf', { subject, to })} onClick={() => setShown(id)}>
          {say('mails.open')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={say('mails.title')} description={say('mails.description')}>
      <Group mb="md">
        <Select
          label={say('mails.status')}
          placeholder={say('operator.anyStatus')}
          data={mailStatuses.map((value) => ({ value, label: say(`mails.status.${value}`) }))}
          value={status ?? null}
          onChange={(value) => setStatus((value as MailStatus | null) ?? undefined)}
          clearable
          clearButtonProps={{ 'aria-label': say('operator.anyStatus') }}
        />
      </Group>
      <DataTable
        label={say('mails.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconMail} title={say('mails.none')} text={say('mails.noneText')} />}
      />
      <MailDrawer mailId={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}

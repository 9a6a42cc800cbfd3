import { Button, Stack } from '@mantine/core';
import { IconAddressBook, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useText } from '../../ui/use-text.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { type Lead, useLeads } from './use-leads.ts';

/** What visitors sent with forms. */
export function LeadsPage() {
  const say = useText();
  const bots = useBotChoice();
  const [shown, setShown] = useState<Lead>();
  const botOf = ({ botId }: Lead): string | null => (botId === null ? null : (bots.data?.find(({ id }) => id === botId)?.name ?? botId));
  const columns: Column<Lead>[] = [
    { key: 'who', title: say('leads.who'), cell: (lead) => <bdi>{firstWords(lead)}</bdi> },
    { key: 'form', title: say('leads.form'), cell: ({ action }) => action },
    { key: 'bot', title: say('leads.bot'), minor: true, cell: (lead) => botOf(lead) ?? '–' },
    { key: 'when', title: say('leads.when'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'details',
      title: say('leads.open'),
      titleHidden: true,
      align: 'end',
      cell: (lead) => (
        <Button variant="subtle" size="xs" aria-label={say('leads.openOf', { name: firstWords(lead) })} onClick={() => setShown(lead)}>
          {say('leads.open')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={say('leads.title')} description={say('leads.description')} actions={<ExportButton />}>
      <DataTable
        label={say('leads.title')}
        columns={columns}
        query={useLeads()}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconAddressBook} title={say('leads.emptyTitle')} text={say('leads.emptyText')} />}
      />
      <LeadDrawer lead={shown} bot={shown === undefined ? null : botOf(shown)} onClose={() => setShown(undefined)} />
    </Page>
  );
}

function firstWords({ fields, id }: Lead): string {
  return (fields[0]?.value ?? id).slice(0, 80);
}

function ExportButton() {
  const say = useText();
  const { slug, api } = useTenant();
  const save = useMutation({
    mutationFn: async () => saveFile(await take(api.GET('/v1/leads/export', { parseAs: 'blob' })), `${slug}-leads.csv`),
  });
  return (
    <Stack gap="xs" align="flex-end">
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
        {say('leads.export')}
      </Button>
      {save.error === null ? null : <ProblemAlert error={save.error} />}
    </Stack>
  );
}

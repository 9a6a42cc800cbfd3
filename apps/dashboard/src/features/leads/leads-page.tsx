import { IconForms } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { type Lead, useLeads } from './use-leads.ts';

/** What visitors sent with forms. */
export function LeadsPage() {
  const say = useText();
  const bots = useBotChoice();
  const { slug, api } = useTenant();
  const { lead: shown } = useSearch({ from: '/signed-in/t/$slug/shell/leads' });
  const navigate = useNavigate({ from: '/t/$slug/leads' });
  const botOf = ({ botId }: Lead): string | null => (botId === null ? null : (bots.data?.find(({ id }) => id === botId)?.name ?? botId));
  const columns: Column<Lead>[] = [
    { key: 'who', title: say('leads.who'), cell: (lead) => <bdi>{firstWords(lead)}</bdi> },
    { key: 'form', title: say('leads.form'), cell: ({ title, action }) => <bdi>{title ?? action}</bdi> },
    { key: 'bot', title: say('leads.bot'), minor: true, cell: (lead) => botOf(lead) ?? '–' },
    { key: 'when', title: say('leads.when'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'details',
      title: say('leads.open'),
      titleHidden: true,
      align: 'end',
      cell: (lead) => (
        <ButtonLink
          to="/t/$slug/leads"
          params={{ slug }}
          search={{ lead: lead.id }}
          variant="subtle"
          size="xs"
          aria-label={say('leads.openOf', { name: firstWords(lead) })}
        >
          {say('leads.open')}
        </ButtonLink>
      ),
    },
  ];
  return (
    <Page
      title={say('leads.title')}
      description={say('leads.description')}
      actions={
        <ExportButton
          label={say('leads.export')}
          name={`${slug}-leads.csv`}
          fetchFile={() => api.GET('/v1/leads/export', { parseAs: 'blob' })}
        />
      }
    >
      <DataTable
        label={say('leads.title')}
        columns={columns}
        query={useLeads()}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconForms} title={say('leads.emptyTitle')} text={say('leads.emptyText')} />}
      />
      <LeadDrawer leadId={shown} botOf={botOf} onClose={() => void navigate({ search: {} })} />
    </Page>
  );
}

function firstWords({ fields, id }: Lead): string {
  return (fields[0]?.value ?? id).slice(0, 80);
}

import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useActionText } from './use-action-text.ts';
import { type AuditEntry, type AuditFilters, useAudit } from './use-audit.ts';

/** What was done in a tenant, by whom, and what it changed. */
export function AuditPage() {
  const say = useText();
  const textOf = useActionText();
  const [filters, setFilters] = useState<AuditFilters>({});
  const [actorLabel, setActorLabel] = useState('');
  const [shown, setShown] = useState<AuditEntry>();
  const query = useAudit(filters);
  const columns: Column<AuditEntry>[] = [
    { key: 'action', title: say('audit.action'), cell: ({ action }) => textOf(action) },
    { key: 'who', title: say('audit.who'), cell: ({ actor }) => actor.label },
    { key: 'ip', title: say('audit.ip'), minor: true, cell: ({ ipAddress }) => ipAddress ?? '–' },
    { key: 'when', title: say('audit.when'), cell: ({ occurredAt }) => <Moment at={occurredAt} /> },
    {
      key: 'details',
      title: say('audit.details'),
      titleHidden: true,
      align: 'end',
      cell: (entry) => (
        <Button
          variant="subtle"
          size="xs"
          aria-label={say('audit.detailsOf', { action: textOf(entry.action), name: entry.actor.label })}
          onClick={() => setShown(entry)}
        >
          {say('audit.details')}
        </Button>
      ),
    },
  ];
  const onlyActor = (actor: { id: string; label: string }): void => {
    setActorLabel(actor.label);
    setFilters({ ...filters, actor: actor.id });
    setShown(undefined);
  };
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page title={say('audit.title')} description={say('audit.description')} actions={<ExportMenu filters={filters} />}>
      <AuditFilterBar filters={filters} actorLabel={actorLabel} onChange={setFilters} />
      <DataTable
        label={say('audit.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconListSearch}
            title={say(filtered ? 'audit.noneTitle' : 'audit.emptyTitle')}
            text={say(filtered ? 'audit.noneText' : 'audit.emptyText')}
          />
        }
      />
      <AuditEntryDrawer entry={shown} onOnlyActor={onlyActor} onClose={() => setShown(undefined)} />
    </Page>
  );
}

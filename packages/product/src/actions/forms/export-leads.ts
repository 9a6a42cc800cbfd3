import { formatId, type LeadId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { stringify } from 'csv-stringify/sync';
import { type Lead, selectLeadLabels, selectLeadPage } from './leads.store.ts';

const rowsPerPage = 500;
const firstColumns = ['id', 'createdAt', 'action', 'title', 'botId', 'contactId', 'conversationId'];

/**
 * Writes leads out as CSV, newest first, a page at a time. What was filled in has a column for each label of any form, in alphabetical
 * order.
 */
export async function* exportLeads(scope: TenantScope): AsyncGenerator<string> {
  const labels = await scope.transaction((db) => selectLeadLabels(db, scope.bots));
  yield toCsv([[...firstColumns, ...labels]]);
  let before: LeadId | undefined;
  for (;;) {
    const leads = await scope.transaction((db) => selectLeadPage(db, { limit: rowsPerPage, before, bots: scope.bots }));
    if (leads.length > 0) yield toCsv(leads.map((lead) => toCells(lead, labels)));
    if (leads.length < rowsPerPage) return;
    before = leads.at(-1)?.id;
  }
}

function toCells(lead: Lead, labels: readonly string[]): string[] {
  const values = labels.map((wanted) => lead.fields.flatMap(({ label, value }) => (label === wanted ? [value] : [])).join('\n'));
  return [
    formatId('lead', lead.id),
    lead.createdAt.toISOString(),
    lead.action,
    lead.title ?? '',
    lead.botId === null ? '' : formatId('bot', lead.botId),
    formatId('contact', lead.contactId),
    lead.conversationId === null ? '' : formatId('conversation', lead.conversationId),
    ...values,
  ];
}

/** Strangers write what is in here: a cell a spreadsheet would take for a formula begins with an apostrophe. */
function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}

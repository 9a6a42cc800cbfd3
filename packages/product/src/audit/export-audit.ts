import type { AuditEntryResponse, AuditExportQuery } from '@parley/contract/audit';
import type { AuditEntryId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { stringify } from 'csv-stringify/sync';
import { selectAuditPage } from './audit-entries.store.ts';
import { toAuditEntryResponse } from './audit-entry.ts';
import { toFilter } from './list-audit.ts';

const rowsPerPage = 500;
const columns = [
  ...['id', 'occurredAt', 'actorKind', 'actorId', 'actorLabel', 'action', 'targetKind', 'targetId'],
  ...['ipAddress', 'userAgent', 'requestId', 'before', 'after'],
];

/**
 * Writes the audit log out, newest entry first, a page at a time: each is read in a transaction of its own when the reader has taken
 * the one before, so a log of any length costs one page of memory. Entries written meanwhile are not in it.
 */
export async function* exportAudit(scope: TenantScope, query: AuditExportQuery): AsyncGenerator<string> {
  if (query.format === 'csv') yield toCsv([columns]);
  let before: AuditEntryId | undefined;
  for (;;) {
    const entries = await scope.transaction((db) => selectAuditPage(db, toFilter(query), { limit: rowsPerPage, before }));
    const shown = entries.map(toAuditEntryResponse);
    if (shown.length > 0)
      yield query.format === 'csv' ? toCsv(shown.map(toCells)) : shown.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    if (entries.length < rowsPerPage) return;
    before = entries.at(-1)?.id;
  }
}

function toCells(entry: AuditEntryResponse): (string | null)[] {
  const { actor, target, before, after } = entry;
  return [
    ...[entry.id, entry.occurredAt, actor.kind, actor.id, actor.label, entry.action, target?.kind ?? null, target?.id ?? null],
    ...[entry.ipAddress, entry.userAgent, entry.requestId],
    ...[before && JSON.stringify(before), after && JSON.stringify(after)],
  ];
}

/** Labels and user agents are written by strangers: a cell a spreadsheet would take for a formula begins with an apostrophe. */
function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}

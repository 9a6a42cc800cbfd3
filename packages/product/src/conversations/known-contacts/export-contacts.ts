import { type ContactId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { stringify } from 'csv-stringify/sync';
import { selectKnownContacts } from './known-contacts.store.ts';

const rowsPerPage = 500;

/** Writes contacts out as CSV, newest first, a page at a time. A cell a spreadsheet would take for a formula begins with an apostrophe. */
export async function* exportContacts(scope: TenantScope): AsyncGenerator<string> {
  yield toCsv([['id', 'name', 'email', 'phone', 'externalId', 'firstSeenAt', 'lastSeenAt']]);
  let before: ContactId | undefined;
  for (;;) {
    const page = { limit: rowsPerPage, before, bots: scope.bots, emailStart: undefined, holds: undefined };
    const contacts = await scope.transaction((db) => selectKnownContacts(db, page));
    if (contacts.length > 0)
      yield toCsv(
        contacts.map(({ id, name, email, phone, externalId, firstSeenAt, lastSeenAt }) => [
          formatId('contact', id),
          ...[name, email, phone, externalId].map((text) => text ?? ''),
          firstSeenAt.toISOString(),
          lastSeenAt.toISOString(),
        ]),
      );
    if (contacts.length < rowsPerPage) return;
    before = contacts.at(-1)?.id;
  }
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}

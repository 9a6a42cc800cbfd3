import type { ContactResponse, ContactsQuery } from '@parley/contract/contacts';
import { formatId } from '@parley/contract/ids';
import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { normalizeEmail } from '../../contacts/public.ts';
import { type KnownContact, selectKnownContacts } from './known-contacts.store.ts';

/** Lists contacts of whom something is known, newest first; whoever is restricted to some bots sees those who talked to them. */
export async function listContacts(scope: TenantScope, { cursor, limit, email, search }: ContactsQuery): Promise<Page<KnownContact>> {
  const before = readIdCursor('contact', cursor);
  const emailStart = email === undefined ? undefined : normalizeEmail(email);
  const rows = await scope.transaction((db) =>
    selectKnownContacts(db, { limit: limit + 1, before, bots: scope.bots, emailStart, holds: search }),
  );
  return toPage('contact', rows, limit);
}

export function toContactResponse({ id, firstSeenAt, lastSeenAt, ...contact }: KnownContact): ContactResponse {
  return { ...contact, id: formatId('contact', id), firstSeenAt: firstSeenAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() };
}

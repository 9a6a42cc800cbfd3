import { contactDetailSchema, contactSchema, contactsQuery, erasureReceiptSchema } from '@parley/contract/contacts';
import { idInput } from '@parley/contract/ids';
import { pageOf } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { eraseContact } from './erase-contact.ts';
import { exportContacts } from './export-contacts.ts';
import { listContacts, toContactResponse } from './list-contacts.ts';
import { readContact } from './read-contact.ts';

const tag = 'Contacts';
const csv = 'text/csv; charset=utf-8';
const params = z.strictObject({ contactId: idInput('contact') });

/** Endpoints about those who talk to a tenant's bots, as far as they or the site said who they are. */
export function contactRoutes(deps: { readonly now: () => number }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/contacts',
      access: 'contacts.read',
      tag,
      summary: 'List contacts',
      description:
        'Those who sent who they are, or whom your server vouched for. `search` finds them by a part of the name, the address or the number, `email` by an address or its beginning.',
      query: contactsQuery,
      success: { status: 200, body: pageOf(contactSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listContacts(caller.scope, query);
        return { ...page, items: page.items.map(toContactResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/contacts/export',
      access: 'contacts.read',
      tag,
      summary: 'Export contacts',
      description: 'All contacts, newest first, as CSV.',
      success: { status: 200, contentType: csv },
      errors: [],
      handle: async ({ caller }) =>
        new Response(ReadableStream.from(exportContacts(caller.scope)).pipeThrough(new TextEncoderStream()), {
          headers: { 'content-type': csv, 'content-disposition': 'attachment; filename="contacts.csv"', 'cache-control': 'no-store' },
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/contacts/{contactId}',
      access: 'contacts.read',
      tag,
      summary: 'Read a contact with what they sent and talked about',
      params,
      success: { status: 200, body: contactDetailSchema },
      errors: [],
      handle: ({ caller, params: { contactId } }) => readContact(caller.scope, contactId),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/contacts/{contactId}',
      access: 'contacts.write',
      tag,
      summary: 'Erase a contact',
      description:
        'Erases for good all that is kept of them: conversations, leads, messages, consents and files. What was mailed or posted elsewhere before is not called back.',
      params,
      success: { status: 200, body: erasureReceiptSchema },
      errors: [],
      handle: ({ caller, params: { contactId }, request }) =>
        eraseContact(caller.scope, deps, { id: contactId, trail: auditTrail(caller, request) }),
    }),
  ];
}

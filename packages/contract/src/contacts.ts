import { z } from 'zod';
import { idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

export const contactsQuery = pageQuery.extend({
  /** The beginning of an e-mail address, or all of it; in whatever case. */
  email: z.string().trim().min(1).max(254).optional(),
  /** What stands somewhere in the name, the e-mail address or the phone number, in whatever case; of a number its digits count. */
  search: z.string().trim().min(1).max(254).optional(),
});
export type ContactsQuery = z.infer<typeof contactsQuery>;

export const contactSchema = z
  .object({
    id: idOutput('contact'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** Who the contact is to the site, as its server vouched; null where it did not, and name, e-mail and phone are what they say. */
    externalId: z.string().nullable(),
    firstSeenAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
  })
  .meta({ id: 'Contact' });
export type ContactResponse = z.infer<typeof contactSchema>;

/** A contact with the latest of what they sent and talked about, as far as whoever asks may see it. */
export const contactDetailSchema = contactSchema
  .extend({
    leads: z.array(
      z.object({
        id: idOutput('lead'),
        botId: idOutput('bot').nullable(),
        conversationId: idOutput('conversation').nullable(),
        action: z.string(),
        title: z.string().nullable(),
        createdAt: z.iso.datetime(),
      }),
    ),
    conversations: z.array(
      z.object({ id: idOutput('conversation'), botId: idOutput('bot'), startedAt: z.iso.datetime(), lastTurnAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'ContactDetail' });
export type ContactDetailResponse = z.infer<typeof contactDetailSchema>;

/** What was erased with a contact. The audit log keeps the same, and nothing of what it said. */
export const erasureReceiptSchema = z
  .object({
    contactId: idOutput('contact'),
    erasedAt: z.iso.datetime(),
    conversations: z.int().nonnegative(),
    leads: z.int().nonnegative(),
    leftMessages: z.int().nonnegative(),
    attachments: z.int().nonnegative(),
  })
  .meta({ id: 'ErasureReceipt' });
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;

import type { AttachmentKind } from '@parley/contract/chat-options';
import type { AttachmentId, ContactId, ConversationId, MessageId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { AttachmentRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { Attachment, SentAttachment } from './attachment.ts';

const facts = ['id', 'contact_id', 'bot_id', 'conversation_id', 'name', 'kind', 'content_type', 'byte_size'] as const;

export async function insertAttachment(
  db: TenantDb,
  { content, ...attachment }: Omit<Attachment, 'conversationId'> & { content: string },
): Promise<void> {
  await db
    .insertInto('attachments')
    .values({
      id: attachment.id,
      contact_id: attachment.contactId,
      bot_id: attachment.botId,
      name: attachment.name,
      kind: attachment.kind,
      content_type: attachment.contentType,
      byte_size: attachment.byteSize,
      content,
    })
    .execute();
}

export async function findAttachment(db: TenantDb, id: AttachmentId): Promise<Attachment | undefined> {
  const row = await db.selectFrom('attachments').select(facts).where('id', '=', id).executeTakeFirst();
  return row && toAttachment(row);
}

/** How many files a contact has uploaded and not sent. */
export async function countUnsent(db: TenantDb, contactId: ContactId): Promise<number> {
  const { count } = await db
    .selectFrom('attachments')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('contact_id', '=', contactId)
    .where('message_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Hangs a contact's own files that were not sent yet on a message, and gives those that were. */
export async function sendAttachments(
  db: TenantDb,
  {
    ids,
    contactId,
    ...message
  }: { ids: readonly AttachmentId[]; contactId: ContactId; conversationId: ConversationId; messageId: MessageId },
): Promise<SentAttachment[]> {
  const rows = await db
    .updateTable('attachments')
    .set({ conversation_id: message.conversationId, message_id: message.messageId })
    .where('id', '=', anyOf(ids))
    .where('contact_id', '=', contactId)
    .where('message_id', 'is', null)
    .returning(['id', 'name', 'kind', 'content'])
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AttachmentKind })).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What came with these messages. */
export async function selectAttachments(
  db: TenantDb,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, Pick<Attachment, 'id' | 'name' | 'kind' | 'byteSize'>[]>> {
  const found = new Map<MessageId, Pick<Attachment, 'id' | 'name' | 'kind' | 'byteSize'>[]>();
  if (messages.length === 0) return found;
  const rows = await db
    .selectFrom('attachments')
    .select(['id', 'message_id', 'name', 'kind', 'byte_size'])
    .where('message_id', '=', anyOf(messages))
    .orderBy('id')
    .execute();
  for (const { id, message_id, name, kind, byte_size } of rows) {
    if (message_id === null) continue;
    found.set(message_id, [...(found.get(message_id) ?? []), { id, name, kind: kind as AttachmentKind, byteSize: byte_size }]);
  }
  return found;
}

/** Deletes the row of a contact's own file that was not sent; says whether there was one. */
export async function deleteUnsent(db: TenantDb, { id, contactId }: { id: AttachmentId; contactId: ContactId }): Promise<boolean> {
  const row = await db
    .deleteFrom('attachments')
    .where('id', '=', id)
    .where('contact_id', '=', contactId)
    .where('message_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes at most so many rows of files that were never sent; gives which. */
export async function deleteOldUnsent(db: TenantDb, before: Date, limit: number): Promise<AttachmentId[]> {
  const rows = await db
    .deleteFrom('attachments')
    .where('id', 'in', (query) =>
      query
        .selectFrom('attachments')
        .select('id')
        .where('message_id', 'is', null)
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(limit),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

function toAttachment(row: Pick<Selectable<AttachmentRow>, (typeof facts)[number]>): Attachment {
  return {
    id: row.id,
    contactId: row.contact_id,
    botId: row.bot_id,
    conversationId: row.conversation_id,
    name: row.name,
    kind: row.kind as AttachmentKind,
    contentType: row.content_type,
    byteSize: row.byte_size,
  };
}

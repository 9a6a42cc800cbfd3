import type { ContactId, MessageId } from '@parley/contract/ids';
import type { Citation } from '@parley/contract/stream-events';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { toCitation } from './citation.ts';

export async function selectCitations(db: TenantDb, messageIds: readonly MessageId[]): Promise<Map<MessageId, Citation[]>> {
  const found = new Map<MessageId, Citation[]>();
  if (messageIds.length === 0) return found;
  const rows = await db
    .selectFrom('message_citations')
    .selectAll()
    .where('message_id', 'in', [...messageIds])
    .orderBy('number')
    .execute();
  for (const row of rows) {
    const citation = toCitation(row.number, row.quote, {
      documentTitle: row.document_title,
      headingPath: row.heading_path,
      page: row.page,
      url: row.url,
      asOf: row.as_of,
    });
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), citation]);
  }
  return found;
}

/** The passage a citation stands in; undefined when it is not this contact's message, or the source was removed since. */
export async function findCitedPassage(db: TenantDb, key: { contactId: ContactId; messageId: MessageId; number: number }) {
  return db
    .selectFrom('message_citations as citation')
    .innerJoin('messages', 'messages.id', 'citation.message_id')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .innerJoin('chunks', 'chunks.id', 'citation.chunk_id')
    .select([
      'citation.number',
      'citation.quote',
      'citation.start_offset',
      'citation.end_offset',
      'citation.document_title',
      'citation.heading_path',
      'citation.url',
      'citation.page',
      'citation.as_of',
      'chunks.text',
    ])
    .where('citation.message_id', '=', key.messageId)
    .where('citation.number', '=', key.number)
    .where('conversations.contact_id', '=', key.contactId)
    .executeTakeFirst();
}

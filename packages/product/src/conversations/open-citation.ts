import type { CitedPassage } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { ContactId, MessageId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { toCitation } from './citation.ts';
import { findCitedPassage } from './message-citations.store.ts';

/** Shows the passage a citation of the contact's own conversation stands in; `not_found` once its source was removed. */
export async function openCitation(
  scope: TenantScope,
  input: { contactId: ContactId; messageId: MessageId; number: number },
): Promise<CitedPassage> {
  const row = await scope.transaction((db) => findCitedPassage(db, input));
  if (row === undefined) throw new AppError('not_found');
  return {
    citation: toCitation(row.number, row.quote, {
      documentTitle: row.document_title,
      headingPath: row.heading_path,
      page: row.page,
      url: row.url,
      asOf: row.as_of,
    }),
    text: row.text,
    start: row.start_offset,
    end: row.end_offset,
  };
}

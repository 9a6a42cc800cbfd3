import { createHash } from 'node:crypto';
import type { DataCollection } from '@parley/contract/chat-options';
import type { ConsentReceiptResponse } from '@parley/contract/visitor-data';

/** The words a visitor agrees to, as a receipt keeps them. */
export function shownWords({ purpose, policyUrl, retentionDays, fields }: DataCollection): ConsentReceiptResponse['shown'] {
  return { purpose, policyUrl, retentionDays, fields: fields.map(({ name, label, required }) => ({ name, label, required })) };
}

/** A name for the wording: the same words have the same one, in whatever version of a bot. */
export function textVersion(collect: DataCollection): string {
  return createHash('sha256')
    .update(JSON.stringify(shownWords(collect)))
    .digest('base64url')
    .slice(0, 16);
}

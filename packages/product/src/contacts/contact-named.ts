import { createHash } from 'node:crypto';
import type { ConversationPurpose } from '@parley/contract/conversations';
import type { ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { upsertContact } from './contacts.store.ts';

/**
 * The contact whom a program of the tenant calls by `name`, which is not kept: the same name of the same `namespace` is the same contact,
 * now and later. One that is for another purpose than `live` stands for members or tests who try a bot, and is no end user.
 */
export async function contactNamed(
  db: TenantDb,
  namespace: string,
  name: string,
  purpose: ConversationPurpose = 'live',
): Promise<ContactId> {
  const digest = createHash('sha256')
    .update(JSON.stringify([namespace, name]))
    .digest()
    .subarray(0, 16);
  // RFC 9562 §5.8: a UUID of one's own making.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const text = digest.toString('hex');
  const id = `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}` as ContactId;
  await upsertContact(db, id, purpose);
  return id;
}

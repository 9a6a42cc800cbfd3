import { randomUUID } from 'node:crypto';
import { type BotId, type ConsentReceiptId, type ContactId, type ConversationId, formatId, type TenantId } from '@parley/contract/ids';
import type { ConsentReceiptResponse, ContactAttributeResponse } from '@parley/contract/visitor-data';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

export async function insertReceipt(
  db: TenantDb,
  receipt: {
    id: ConsentReceiptId;
    contactId: ContactId;
    botId: BotId;
    conversationId: ConversationId | null;
    textVersion: string;
    language: string;
    shown: ConsentReceiptResponse['shown'];
  },
): Promise<void> {
  await db
    .insertInto('consent_receipts')
    .values({
      id: receipt.id,
      contact_id: receipt.contactId,
      bot_id: receipt.botId,
      conversation_id: receipt.conversationId,
      text_version: receipt.textVersion,
      language: receipt.language,
      shown: JSON.stringify(receipt.shown),
    })
    .execute();
}

/** Keeps what a contact told, in place of what they had told by the same name. */
export async function putAttribute(
  db: TenantDb,
  attribute: { contactId: ContactId; name: string; label: string; value: string; receiptId: ConsentReceiptId; expiresAt: Date | null },
): Promise<void> {
  const { contactId, name, label, value } = attribute;
  await db.deleteFrom('contact_attributes').where('contact_id', '=', contactId).where('name', '=', name).execute();
  await db
    .insertInto('contact_attributes')
    .values({
      id: randomUUID(),
      contact_id: contactId,
      name,
      label,
      value,
      receipt_id: attribute.receiptId,
      expires_at: attribute.expiresAt,
    })
    .execute();
}

/** Which wordings of a bot a contact has agreed to and not withdrawn, and what they told that is still kept. */
export async function findGiven(
  db: TenantDb,
  { contactId, botId }: { contactId: ContactId; botId: BotId },
): Promise<{ versions: string[]; names: string[] }> {
  const { rows } = await sql<{ versions: string[] | null; names: string[] | null }>`
    select
      (
        select array_agg(text_version) from consent_receipts
        where contact_id = ${contactId}::uuid and bot_id = ${botId}::uuid and withdrawn_at is null
      ) as versions,
      (
        select array_agg(name) from contact_attributes
        where contact_id = ${contactId}::uuid and (expires_at is null or expires_at > now())
      ) as names`.execute(db);
  return { versions: rows[0]?.versions ?? [], names: rows[0]?.names ?? [] };
}

/** Notes that a contact takes back what they agreed to with a bot, and erases what they told by that; says whether there was anything. */
export async function withdrawReceipts(db: TenantDb, { contactId, botId }: { contactId: ContactId; botId: BotId }): Promise<boolean> {
  const rows = await db
    .updateTable('consent_receipts')
    .set({ withdrawn_at: new Date() })
    .where('contact_id', '=', contactId)
    .where('bot_id', '=', botId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of rows) await db.deleteFrom('contact_attributes').where('receipt_id', '=', id).execute();
  return rows.length > 0;
}

export async function selectAttributes(db: TenantDb, contactId: ContactId): Promise<ContactAttributeResponse[]> {
  const rows = await db
    .selectFrom('contact_attributes')
    .select(['name', 'label', 'value', 'expires_at'])
    .where('contact_id', '=', contactId)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', new Date())]))
    .orderBy('name')
    .execute();
  return rows.map(({ name, label, value, expires_at }) => ({ name, label, value, expiresAt: expires_at?.toISOString() ?? null }));
}

/** What a contact has agreed to with a bot, the latest first. */
export async function selectReceipts(
  db: TenantDb,
  { contactId, botId }: { contactId: ContactId; botId: BotId },
): Promise<ConsentReceiptResponse[]> {
  const rows = await db
    .selectFrom('consent_receipts')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('bot_id', '=', botId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: formatId('consentReceipt', row.id),
    contactId: formatId('contact', row.contact_id),
    botId: formatId('bot', row.bot_id),
    conversationId: row.conversation_id && formatId('conversation', row.conversation_id),
    textVersion: row.text_version,
    language: row.language,
    shown: row.shown as ConsentReceiptResponse['shown'],
    givenAt: row.given_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  }));
}

/** Erases what contacts told and is kept no longer. */
export async function deleteExpiredAttributes(db: TenantDb, now: Date): Promise<void> {
  await db.deleteFrom('contact_attributes').where('expires_at', '<=', now).execute();
}

/** Tenants with something that is kept no longer. */
export async function selectTenantsWithExpiredAttributes(db: SystemDb): Promise<TenantId[]> {
  const rows = await db.selectFrom('contact_attributes').select('tenant_id').distinct().where('expires_at', '<=', new Date()).execute();
  return rows.map(({ tenant_id }) => tenant_id);
}

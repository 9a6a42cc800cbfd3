import { AppError } from '@parley/contract/errors';
import { type BotId, type BotVersionId, type ContactId, formatId, newId } from '@parley/contract/ids';
import type { GiveDataBody } from '@parley/contract/visitor-data';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { checkForm } from '../../actions/public.ts';
import { configOfVisitor } from '../config-of-visitor.ts';
import { ownConversation } from '../own-conversation.ts';
import { shownWords, textVersion } from './text-version.ts';
import { insertReceipt, putAttribute } from './visitor-data.store.ts';

const dayMs = 24 * 3_600_000;

/**
 * Keeps what a contact tells of themselves, with the receipt of what they were shown; returns the receipt's id. Throws `consent_outdated`
 * when the words have changed since, because then nobody agreed to them, and `invalid_request` with a reason for each field that is wrong.
 */
export async function giveData(
  scope: TenantScope,
  { now }: { now: () => number },
  input: GiveDataBody & { botId: BotId; botVersionId: BotVersionId | undefined; contactId: ContactId },
): Promise<string> {
  const { botId, contactId, conversationId } = input;
  const { collect } = (await configOfVisitor(scope, input)).chat;
  if (collect === null) throw new AppError('not_found');
  if (textVersion(collect) !== input.textVersion) throw new AppError('consent_outdated');
  const problems = checkForm(collect.fields, input.values);
  if (Object.keys(problems).length > 0) throw new AppError('invalid_request', { details: { fields: problems } });
  const receiptId = newId('consentReceipt');
  const expiresAt = collect.retentionDays === null ? null : new Date(now() + collect.retentionDays * dayMs);
  await scope.transaction(async (db) => {
    if (conversationId !== undefined) await ownConversation(db, { conversationId, contactId });
    await insertReceipt(db, {
      id: receiptId,
      contactId,
      botId,
      conversationId: conversationId ?? null,
      textVersion: input.textVersion,
      language: input.language,
      shown: shownWords(collect),
    });
    for (const { name, label } of collect.fields) {
      const value = (input.values[name] ?? '').trim();
      if (value !== '') await putAttribute(db, { contactId, name, label, value, receiptId, expiresAt });
    }
  });
  return formatId('consentReceipt', receiptId);
}

import type { BotDeletion } from '@parley/contract/bots';
import { type BotId, formatId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { getBot, removeBot } from '../../bots/public.ts';
import { deleteAttachmentFileJob } from '../conversations.jobs.ts';
import { deleteConversationsOfBot } from './bot-conversations.store.ts';

/** So many go in one transaction: a bot may have had more than one could hold. */
const atOnce = 500;

/**
 * Deletes a bot for good with its versions, its answer tests and all conversations that were had with it, and gives a receipt, which the
 * audit log keeps. Contacts, what they sent in forms and the usage ledger stay. Where it is broken off some conversations are gone and the
 * bot is still there, to be deleted again.
 */
export async function deleteBot(
  scope: TenantScope,
  { now }: { now: () => number },
  { id, trail }: { id: BotId; trail: AuditTrail },
): Promise<BotDeletion> {
  const { name } = await getBot(scope, id);
  const gone = { conversations: 0, attachments: 0 };
  const clear = async (db: TenantDb): Promise<boolean> => {
    const { conversations, files } = await deleteConversationsOfBot(db, id, atOnce);
    for (const attachmentId of files) await enqueue(db, deleteAttachmentFileJob, { attachmentId });
    gone.conversations += conversations;
    gone.attachments += files.length;
    return conversations < atOnce;
  };
  while (!(await scope.transaction(clear)));
  return scope.transaction(async (db) => {
    // Nobody begins a conversation with a bot that is locked, so these are the last.
    await removeBot(db, id, async () => {
      while (!(await clear(db)));
    });
    const receipt = { botId: formatId('bot', id), name, deletedAt: new Date(now()).toISOString(), ...gone };
    const { botId: _named, ...after } = receipt;
    await recordAudit(db, trail, { action: 'bot.deleted', target: { kind: 'bot', id }, after });
    return receipt;
  });
}

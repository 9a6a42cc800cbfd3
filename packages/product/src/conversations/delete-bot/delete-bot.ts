import type { BotDeletion } from '@parley/contract/bots';
import { type AttachmentId, type BotId, formatId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { getBot, lockForRemoval, removeBot } from '../../bots/public.ts';
import { deleteAttachmentFileJob } from '../conversations.jobs.ts';
import { deleteConversationsOfBot, deleteUnsentAttachmentsOfBot } from './bot-conversations.store.ts';

type Gone = Pick<BotDeletion, 'conversations' | 'attachments'>;

/** So many go in one transaction: a bot may have had more than one could hold. */
const atOnce = 500;

/**
 * Deletes a bot for good with its versions, its answer tests, the consents it was given and all conversations that were had with it, and
 * gives a receipt, which the audit log keeps. Contacts, what they sent in forms and the usage ledger stay. Where it is broken off some
 * conversations are gone and the bot is still there, to be deleted again.
 */
export async function deleteBot(
  scope: TenantScope,
  { now }: { now: () => number },
  { id, trail }: { id: BotId; trail: AuditTrail },
): Promise<BotDeletion> {
  const { name } = await getBot(scope, id);
  const before = await clear((some) => scope.transaction(some), id);
  return scope.transaction(async (db) => {
    await lockForRemoval(db, id);
    // Nobody begins a conversation with a bot that is locked, so these are the last.
    const last = await clear((some) => some(db), id);
    const unsent = await deleteFiles(db, await deleteUnsentAttachmentsOfBot(db, id));
    await removeBot(db, id);
    const after = {
      name,
      deletedAt: new Date(now()).toISOString(),
      conversations: before.conversations + last.conversations,
      attachments: before.attachments + last.attachments + unsent,
    };
    await recordAudit(db, trail, { action: 'bot.deleted', target: { kind: 'bot', id }, after });
    return { botId: formatId('bot', id), ...after };
  });
}

/** Deletes all conversations, some at a time. What is counted is what was committed: a transaction may be run again. */
async function clear(run: (some: (db: TenantDb) => Promise<Gone>) => Promise<Gone>, id: BotId): Promise<Gone> {
  const gone = { conversations: 0, attachments: 0 };
  for (;;) {
    const { conversations, attachments } = await run(async (db) => {
      const deleted = await deleteConversationsOfBot(db, id, atOnce);
      return { conversations: deleted.conversations, attachments: await deleteFiles(db, deleted.files) };
    });
    gone.conversations += conversations;
    gone.attachments += attachments;
    if (conversations < atOnce) return gone;
  }
}

async function deleteFiles(db: TenantDb, files: readonly AttachmentId[]): Promise<number> {
  for (const attachmentId of files) await enqueue(db, deleteAttachmentFileJob, { attachmentId });
  return files.length;
}

import type { AttachmentId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { recordAudit, systemTrail } from '../audit/public.ts';
import { ownTenant } from '../tenants/public.ts';
import { deleteOldUnsent } from './attachments/attachments.store.ts';
import { deleteAttachmentFileJob } from './conversations.jobs.ts';
import { deleteEndedLinks } from './preview-links/preview-links.store.ts';
import {
  deleteForgottenContacts,
  deleteOldConversations,
  deleteOldLeftMessages,
  type Erased,
  endRetentionRun,
  lockRetentionRun,
  updateRetentionRun,
} from './retention.store.ts';
import { deleteExpiredAttributes } from './visitor-data/visitor-data.store.ts';

const dayMs = 24 * 3_600_000;
const usualBatch = 200;

interface RetentionDeps {
  readonly now: () => number;
  /** How many rows of a kind go in one transaction. */
  readonly batch?: number;
}

/**
 * Erases for good what contacts told and is kept no longer, links to a draft that ended a while ago, files that were never sent, and what is older than the tenant keeps it: conversations by their last turn, messages left for a person, then contacts
 * of whom nothing is left. The usage ledger stays. Each batch is a transaction of its own that also counts it: whatever kills a run,
 * the next one goes on, and the audit log gets one entry with all of it.
 */
export async function eraseOldConversations(scope: TenantScope, deps: RetentionDeps, signal?: AbortSignal): Promise<void> {
  for (let isDone = false; !isDone && signal?.aborted !== true; ) isDone = await scope.transaction((db) => eraseBatch(db, deps));
}

/** True when nothing is left to erase. */
async function eraseBatch(db: TenantDb, { now, batch = usualBatch }: RetentionDeps): Promise<boolean> {
  const { id, settings } = await ownTenant(db);
  await deleteExpiredAttributes(db, new Date(now()));
  await deleteEndedLinks(db, now());
  const unsent = await deleteOldUnsent(db, new Date(now() - dayMs), batch);
  await deleteFiles(db, unsent);
  if (settings.retentionDays === null) return unsent.length < batch;
  const before = new Date(now() - settings.retentionDays * dayMs);
  const earlier = await lockRetentionRun(db);
  const { conversations, files } = await deleteOldConversations(db, before, batch);
  await deleteFiles(db, files);
  const leftMessages = conversations === batch ? 0 : await deleteOldLeftMessages(db, before, batch);
  const contacts = conversations === batch || leftMessages === batch ? 0 : await deleteForgottenContacts(db, before, batch);
  const erased = {
    conversations: earlier.conversations + conversations,
    leftMessages: earlier.leftMessages + leftMessages,
    contacts: earlier.contacts + contacts,
  };
  if ([conversations, leftMessages, contacts].includes(batch)) {
    await updateRetentionRun(db, erased);
    return false;
  }
  await endRetentionRun(db);
  if (countOf(erased) > 0) {
    const after = { ...erased, olderThan: before.toISOString(), retentionDays: settings.retentionDays };
    await recordAudit(db, systemTrail('Retention'), { action: 'conversation.erased', target: { kind: 'tenant', id }, after });
  }
  return true;
}

/** The bytes follow by jobs, once their rows are gone for good. */
async function deleteFiles(db: TenantDb, files: readonly AttachmentId[]): Promise<void> {
  for (const attachmentId of files) await enqueue(db, deleteAttachmentFileJob, { attachmentId });
}

function countOf({ conversations, leftMessages, contacts }: Erased): number {
  return conversations + leftMessages + contacts;
}

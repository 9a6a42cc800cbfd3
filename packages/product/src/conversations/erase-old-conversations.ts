import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit, systemTrail } from '../audit/public.ts';
import { ownTenant } from '../tenants/public.ts';
import {
  deleteForgottenContacts,
  deleteOldConversations,
  deleteOldLeftMessages,
  type Erased,
  endRetentionRun,
  lockRetentionRun,
  updateRetentionRun,
} from './retention.store.ts';

const dayMs = 24 * 3_600_000;
const usualBatch = 200;

interface RetentionDeps {
  readonly now: () => number;
  /** How many rows of a kind go in one transaction. */
  readonly batch?: number;
}

/**
 * Erases for good what is older than the tenant keeps it: conversations by their last turn, messages left for a person, then contacts
 * of whom nothing is left. The usage ledger stays. Each batch is a transaction of its own that also counts it: whatever kills a run,
 * the next one goes on, and the audit log gets one entry with all of it. Does nothing for a tenant that keeps everything.
 */
export async function eraseOldConversations(scope: TenantScope, deps: RetentionDeps, signal?: AbortSignal): Promise<void> {
  for (let isDone = false; !isDone && signal?.aborted !== true; ) isDone = await scope.transaction((db) => eraseBatch(db, deps));
}

/** True when nothing is left to erase. */
async function eraseBatch(db: TenantDb, { now, batch = usualBatch }: RetentionDeps): Promise<boolean> {
  const { id, settings } = await ownTenant(db);
  if (settings.retentionDays === null) return true;
  const before = new Date(now() - settings.retentionDays * dayMs);
  const earlier = await lockRetentionRun(db);
  const conversations = await deleteOldConversations(db, before, batch);
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

function countOf({ conversations, leftMessages, contacts }: Erased): number {
  return conversations + leftMessages + contacts;
}

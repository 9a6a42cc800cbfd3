import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { selectTenantsWithRetention } from '../tenants/public.ts';
import { eraseOldConversationsJob } from './conversations.jobs.ts';
import { selectTenantsWithPreviewLinks } from './preview-links/preview-links.store.ts';
import { selectTenantsWithExpiredAttributes } from './visitor-data/visitor-data.store.ts';

/** Asks for a run of every tenant that does not keep conversations for ever, keeps what a contact told longer than it may, or has links to a draft, whatever its status; says how many. Run it every hour or so. */
export function findOldConversations({ database }: { database: Database }): Promise<number> {
  return database.asSystem('find tenants that erase old conversations', async (db) => {
    const tenants = new Set([
      ...(await selectTenantsWithRetention(db)),
      ...(await selectTenantsWithExpiredAttributes(db)),
      ...(await selectTenantsWithPreviewLinks(db)),
    ]);
    for (const tenantId of tenants) await enqueueForTenant(db, tenantId, eraseOldConversationsJob, {});
    return tenants.size;
  });
}

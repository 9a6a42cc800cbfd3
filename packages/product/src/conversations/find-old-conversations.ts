import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { selectTenantsWithRetention } from '../tenants/public.ts';
import { eraseOldConversationsJob } from './conversations.jobs.ts';

/** Asks for a run of every tenant that does not keep conversations for ever, whatever its status; says how many. Run it every hour or so. */
export function findOldConversations({ database }: { database: Database }): Promise<number> {
  return database.asSystem('find tenants that erase old conversations', async (db) => {
    const tenants = await selectTenantsWithRetention(db);
    for (const tenantId of tenants) await enqueueForTenant(db, tenantId, eraseOldConversationsJob, {});
    return tenants.length;
  });
}

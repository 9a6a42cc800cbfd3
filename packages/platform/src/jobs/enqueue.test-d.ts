import type { TenantId } from '@parley/contract/ids';
import { z } from 'zod';
import type { Database, SystemDb, TenantDb, TenantScope } from '../database/tenancy.ts';
import { defineJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { enqueueForTenant } from './enqueue-for-tenant.ts';
import { handleJob } from './handle-job.ts';
import { payloadId } from './payload-id.ts';

declare const tenantDb: TenantDb;
declare const systemDb: SystemDb;
declare const database: Database;
declare const scope: TenantScope;
declare const tenantId: TenantId;

const job = defineJob('test.index-source', z.object({ sourceId: payloadId('source') }));
declare const payload: { sourceId: import('@parley/contract/ids').SourceId };
declare const botId: import('@parley/contract/ids').BotId;

enqueue(tenantDb, job, payload);
enqueueForTenant(systemDb, tenantId, job, payload);

// @ts-expect-error a system transaction belongs to no tenant, so the job would have none
enqueue(systemDb, job, payload);
// @ts-expect-error the database is not a transaction
enqueue(database, job, payload);
// @ts-expect-error a scope is not a transaction
enqueue(scope, job, payload);
// @ts-expect-error a tenant's transaction may not choose another tenant
enqueueForTenant(tenantDb, tenantId, job, payload);
// @ts-expect-error a bot is not a source
enqueue(tenantDb, job, { sourceId: botId });
// @ts-expect-error any text is not an id
enqueue(tenantDb, job, { sourceId: 'src_1' });
// @ts-expect-error the tenant is the transaction's, not the payload's
enqueue(tenantDb, job, { ...payload, tenantId });
// @ts-expect-error a payload holds no objects: pass the id of a row
defineJob('test.nested', z.object({ source: z.object({ text: z.string() }) }));
// @ts-expect-error what is stored and what is read must be of one shape
defineJob('test.transformed', z.object({ at: z.string().transform((text) => new Date(text)) }));
// @ts-expect-error the handler needs what it is not given
handleJob(job, {}, async (_scope, deps: { now: () => Date }) => void deps.now());

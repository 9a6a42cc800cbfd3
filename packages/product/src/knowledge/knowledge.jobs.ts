import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Cuts a source's document into chunks that can be searched. */
export const indexSourceJob = defineJob('knowledge.index-source', z.strictObject({ sourceId: payloadId('source') }), {
  expireSeconds: 120,
  concurrencyPerTenant: 2,
});

import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Embeds the chunks an index has no vector of. A provider that is away is waited for through a day and a half. */
export const embedChunksJob = defineJob('knowledge.embed-chunks', z.strictObject({ indexId: payloadId('embeddingIndex') }), {
  retryLimit: 450,
  retryDelayMaxSeconds: 300,
  expireSeconds: 900,
  concurrencyPerTenant: 1,
});

import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Posts one lead to the address its form names. Tried again for about two days: 5 s, 10 s, 20 s and so on. */
export const postLeadJob = defineJob('actions.post-lead', z.strictObject({ leadId: payloadId('lead') }), {
  retryLimit: 14,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 86_400,
  expireSeconds: 60,
  concurrencyPerTenant: 2,
});

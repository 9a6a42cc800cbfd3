import type { BotId } from '@parley/contract/ids';
import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Tells owners and admins how much of a limit of spending is used up. */
export const spendAlertJob = defineJob(
  'models.tell-of-spend',
  z.strictObject({
    /** Null for the tenant's own limit. */
    botId: payloadId('bot').nullable() as z.ZodType<BotId | null, BotId | null>,
    period: z.enum(['day', 'month']),
    percent: z.literal([50, 80, 100]),
  }),
);

import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Closes one turn whose process died. */
export const closeAbandonedTurnJob = defineJob('conversations.close-abandoned-turn', z.strictObject({ turnId: payloadId('turn') }));

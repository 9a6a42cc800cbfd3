import { defineJob } from '@parley/platform/jobs/define-job';
import { z } from 'zod';

/** Closes one turn whose process died. */
export const closeAbandonedTurnJob = defineJob('conversations.close-abandoned-turn', z.strictObject({ turnId: z.uuid() }));

import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Asks all questions of a run. What it has asked it does not ask again when it is run twice. */
export const runAnswerTestsJob = defineJob('answer-tests.run', z.strictObject({ runId: payloadId('answerTestRun') }), {
  // What was asked is kept, so each goes on where the one before it ended.
  retryLimit: 10,
  expireSeconds: 3_600,
  concurrency: 2,
  concurrencyPerTenant: 1,
});

/** Starts the nightly runs of a tenant's bots. */
export const startNightlyRunsJob = defineJob('answer-tests.start-nightly-runs', z.strictObject({}), {
  retryLimit: 1,
  concurrency: 1,
  concurrencyPerTenant: 1,
});

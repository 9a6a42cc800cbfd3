export { runAnswerTestsJob, startNightlyRunsJob } from './answer-tests.jobs.ts';
export { answerTestRoutes } from './answer-tests.routes.ts';
export type { AskTestDeps } from './ask-test.ts';
export { gatePublishing } from './gate-publishing.ts';
export { runAnswerTests } from './run-answer-tests.ts';
export { answerTestRunRoutes } from './runs.routes.ts';
export { findNightlyTests, startNightlyRuns } from './start-nightly-runs.ts';

import { AppError } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import { getBot, type PublishGate, snapshotDraft } from '../bots/public.ts';
import { findLatestRunOf } from './answer-test-runs.store.ts';
import { readSettings } from './answer-test-settings.store.ts';
import { readTestsState } from './answer-tests.store.ts';
import { startRun } from './start-run.ts';

/**
 * Lets a draft be published whose tests have all been run as they are now, without a regression. Starts the run where there is none, and
 * says `answer_tests_pending` until it has ended.
 */
export const gatePublishing: PublishGate = async (scope, { botId, override, trail }) => {
  const { revision } = await getBot(scope, botId);
  const { gate, count, changedAt } = await scope.transaction(async (db) => ({
    ...(await readSettings(db, botId)),
    ...(await readTestsState(db, botId)),
  }));
  if (!gate || count === 0) return { revision, checked: {} };
  const botVersionId = await snapshotDraft(scope, botId);
  const latest = await scope.transaction((db) => findLatestRunOf(db, { botId, botVersionId }));
  const run = latest !== undefined && changedAt !== null && latest.createdAt >= changedAt ? latest : undefined;
  const found = run?.status === 'completed' ? { passed: run.passed, failed: run.failed, regressed: run.regressed } : null;
  if (override) return { revision, checked: { answerTests: { overridden: true, ...found } } };
  if (run === undefined) {
    const started = await startRun(scope, { botId, target: 'draft', suite: 'own', trigger: 'publication', startedBy: trail.actor.label });
    throw new AppError('answer_tests_pending', { details: { runId: formatId('answerTestRun', started.id) } });
  }
  const runId = formatId('answerTestRun', run.id);
  if (found === null) throw new AppError('answer_tests_pending', { details: { runId } });
  if (found.regressed > 0) throw new AppError('answer_tests_regressed', { details: { runId, regressed: found.regressed } });
  return { revision, checked: { answerTests: found } };
};

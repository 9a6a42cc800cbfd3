import type { AnswerExpectation } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import { type AnswerTestRunId, type BotVersionId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findVersionConfig, getBot } from '../bots/public.ts';
import { contactNamed } from '../contacts/public.ts';
import type { AnswerTestResult, AnswerTestRun } from './answer-test.ts';
import { insertResult, selectResults } from './answer-test-results.store.ts';
import { beginRun, endRun, findRun } from './answer-test-runs.store.ts';
import { selectTests } from './answer-tests.store.ts';
import { type AskTestDeps, askTest, type TestedAnswer } from './ask-test.ts';
import { gradeAnswer } from './grade-answer.ts';
import { type Judgement, judgeAnswer } from './judge-answer.ts';
import { probesFor } from './probes.ts';
import { runKey } from './run-key.ts';
import { tellOfFailures } from './tell-of-failures.ts';

interface Question {
  key: string;
  question: string;
  expectations: readonly AnswerExpectation[];
}

/** How many questions of a run are asked at once. */
const atOnce = 3;

/** Asks all questions of a run, keeps what came of each as it comes, and tells those who watch. */
export async function runAnswerTests(scope: TenantScope, deps: AskTestDeps, runId: AnswerTestRunId, signal: AbortSignal): Promise<void> {
  const run = await scope.transaction((db) => findRun(db, runId));
  if (run === undefined || run.finishedAt !== null) return;
  const tell = (): void => deps.events.signal(runKey(scope.tenantId, runId), 'changed');
  const botVersionId = run.botVersionId;
  const questions = botVersionId === null ? undefined : await questionsOf(scope, run, botVersionId);
  if (botVersionId === null || questions === undefined) {
    await scope.transaction((db) => endRun(db, runId, 'failed'));
    return tell();
  }
  const known = await scope.transaction(async (db) => {
    await beginRun(db, runId, questions.length);
    return new Set((await selectResults(db, runId)).map(({ position }) => position));
  });
  tell();
  const waiting = questions.map((question, index) => ({ question, position: index + 1 })).filter(({ position }) => !known.has(position));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = await askOne(scope, deps, { run, botVersionId, signal, ...next });
      // What is cut short is not graded as it should be.
      if (signal.aborted) throw new AppError('unavailable');
      await scope.transaction((db) => insertResult(db, runId, result));
      tell();
    }
  };
  const worked = await Promise.allSettled(Array.from({ length: atOnce }, () => work().finally(() => waiting.splice(0))));
  const failed = worked.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    // Nobody waits for a run that can never end.
    if (failed.reason instanceof AppError && !failed.reason.retryable) await scope.transaction((db) => endRun(db, runId, 'failed'));
    tell();
    throw failed.reason;
  }
  const ended = await scope.transaction((db) => endRun(db, runId, 'completed'));
  tell();
  if (ended && run.trigger === 'nightly') await tellOfFailures(scope, runId);
}

/** Undefined when what was to be asked is gone. */
async function questionsOf(scope: TenantScope, run: AnswerTestRun, botVersionId: BotVersionId): Promise<Question[] | undefined> {
  return scope.transaction(async (db) => {
    const config = await findVersionConfig(db, run.botId, botVersionId);
    if (config === undefined) return undefined;
    if (run.suite === 'probes') return probesFor(config);
    const tests = await selectTests(db, run.botId);
    return tests.filter(({ accepted }) => accepted).map((test) => ({ ...test, key: formatId('answerTest', test.id) }));
  });
}

interface AskedOne {
  run: AnswerTestRun;
  botVersionId: BotVersionId;
  question: Question;
  position: number;
  signal: AbortSignal;
}

async function askOne(scope: TenantScope, deps: AskTestDeps, asked: AskedOne): Promise<AnswerTestResult> {
  const { run, question, position } = asked;
  const began = deps.monotonic();
  const { answer, verdict, checks } = await askAndJudge(scope, deps, asked, asked.botVersionId);
  const durationMs = Math.round(deps.monotonic() - began);
  let baseline: AnswerTestResult['baseline'] = null;
  if (verdict !== 'passed' && run.target === 'draft') {
    const { published } = await getBot(scope, run.botId);
    if (published !== null && published.id !== asked.botVersionId) baseline = (await askAndJudge(scope, deps, asked, published.id)).verdict;
  }
  return {
    ...{ position, key: question.key, question: question.question, verdict, checks, baseline, durationMs },
    answer: answer.text === '' && answer.failure !== null ? answer.failure : answer.text,
    ...{ outcome: answer.outcome, turnId: answer.turnId, costUsd: answer.costUsd },
  };
}

async function askAndJudge(
  scope: TenantScope,
  deps: AskTestDeps,
  { run, question, position, signal }: AskedOne,
  botVersionId: BotVersionId,
): Promise<{ answer: TestedAnswer } & Judgement> {
  const { botId, id: runId } = run;
  const { contactId, config } = await scope.transaction(async (db) => ({
    contactId: await contactNamed(db, 'answer-test', `${runId}:${position}`, 'answer_test'),
    config: await findVersionConfig(db, botId, botVersionId),
  }));
  if (config === undefined) throw new AppError('not_found');
  const answer = await askTest(scope, deps, { botId, botVersionId, contactId, question: question.question, signal });
  const place = `${position}:${botVersionId}`;
  const graded = { runId, botId, contactId, config, question: question.question, answer: answer.text, place, signal };
  const judged = await judgeAnswer(answer, question.expectations, {
    instructions: config.instructions,
    grade: gradeAnswer(scope, deps, graded),
  });
  return { answer, ...judged };
}

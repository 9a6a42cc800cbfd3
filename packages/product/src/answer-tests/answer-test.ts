import type {
  AnswerCheck,
  AnswerExpectation,
  AnswerTestResponse,
  AnswerTestResultResponse,
  AnswerTestRunResponse,
  AnswerTestSuite,
  AnswerTestTarget,
  AnswerTestTrigger,
  AnswerVerdict,
} from '@parley/contract/answer-tests';
import { type AnswerTestId, type AnswerTestRunId, type BotId, type BotVersionId, formatId, type TurnId } from '@parley/contract/ids';

/** A question with what a right answer must hold or do. */
export interface AnswerTest {
  id: AnswerTestId;
  botId: BotId;
  question: string;
  expectations: AnswerExpectation[];
  origin: AnswerTestResponse['origin'];
  accepted: boolean;
  createdAt: Date;
}

/** All questions of a set, asked of one frozen state of a bot. */
export interface AnswerTestRun {
  id: AnswerTestRunId;
  botId: BotId;
  /** Null once the draft that was asked is gone. */
  botVersionId: BotVersionId | null;
  target: AnswerTestTarget;
  suite: AnswerTestSuite;
  trigger: AnswerTestTrigger;
  status: AnswerTestRunResponse['status'];
  startedBy: string;
  total: number;
  passed: number;
  failed: number;
  regressed: number;
  createdAt: Date;
  finishedAt: Date | null;
}

/** What came of one question of a run. */
export interface AnswerTestResult {
  position: number;
  key: string;
  question: string;
  verdict: AnswerVerdict;
  checks: AnswerCheck[];
  answer: string;
  outcome: string | null;
  turnId: TurnId | null;
  baseline: AnswerVerdict | null;
  durationMs: number;
  costUsd: string | null;
}

export function toTestResponse(test: AnswerTest): AnswerTestResponse {
  return {
    ...test,
    id: formatId('answerTest', test.id),
    botId: formatId('bot', test.botId),
    createdAt: test.createdAt.toISOString(),
  };
}

export function toRunResponse({ botVersionId: _frozen, ...run }: AnswerTestRun): AnswerTestRunResponse {
  return {
    ...run,
    id: formatId('answerTestRun', run.id),
    botId: formatId('bot', run.botId),
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

export function toResultResponse(result: AnswerTestResult): AnswerTestResultResponse {
  return { ...result, turnId: result.turnId && formatId('turn', result.turnId) };
}

import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';

const phrase = z.string().trim().min(1).max(500);

/** What a right answer must hold or do. Texts are compared without regard to case, accents and spaces. */
export const answerExpectationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('contains'), text: phrase }),
    z.strictObject({ kind: z.literal('not_contains'), text: phrase }),
    z.strictObject({ kind: z.literal('cites'), sourceId: idOutput('source') }),
    z.strictObject({ kind: z.literal('answers') }),
    z.strictObject({ kind: z.literal('declines') }),
    z.strictObject({ kind: z.literal('calls'), action: z.string().trim().min(1).max(64) }),
    z.strictObject({ kind: z.literal('calls_nothing') }),
    /** Repeats nothing of the bot's instructions. */
    z.strictObject({ kind: z.literal('keeps_instructions') }),
    /** A model says whether the answer meets it; passed over where the bot has no model. */
    z.strictObject({ kind: z.literal('graded'), criterion: phrase }),
  ])
  .meta({ id: 'AnswerExpectation' });
export type AnswerExpectation = z.infer<typeof answerExpectationSchema>;

const question = z.string().trim().min(1).max(4_000);
const expectations = z.array(answerExpectationSchema).min(1).max(20);

/** The most answer tests a bot may have: a run asks them all. */
export const maxAnswerTests = 500;

const answerTestOrigins = ['written', 'imported', 'conversation', 'proposed'] as const;

export const answerTestSchema = z
  .object({
    id: idOutput('answerTest'),
    botId: idOutput('bot'),
    question: z.string(),
    expectations: z.array(answerExpectationSchema),
    origin: z.enum(answerTestOrigins),
    /** A proposed one is run only once somebody accepted it. */
    accepted: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'AnswerTest' });
export type AnswerTestResponse = z.infer<typeof answerTestSchema>;

export const saveAnswerTestBody = z.strictObject({ question, expectations });
export type SaveAnswerTestBody = z.infer<typeof saveAnswerTestBody>;
export const addAnswerTestBody = saveAnswerTestBody.extend({
  /** `conversation` for a question that was asked. */
  origin: z.enum(['written', 'conversation']).default('written'),
});

/** A test as a turn would make it. */
export const turnExpectationsSchema = z
  .object({ botId: idOutput('bot'), question: z.string(), expectations: z.array(answerExpectationSchema) })
  .meta({ id: 'TurnExpectations' });
export type TurnExpectations = z.infer<typeof turnExpectationsSchema>;

export const answerTestListSchema = z.object({ items: z.array(answerTestSchema) }).meta({ id: 'AnswerTestList' });

export const importAnswerTestsBody = z.strictObject({ csv: z.string().min(1).max(1_000_000) });

/** Why a line of CSV was left out; `unknown_columns` only passes columns over. */
const importProblems = ['unknown_columns', 'open_quote', 'unknown_source', 'unknown_action', 'nothing_expected', 'not_valid'] as const;
export type ImportProblem = (typeof importProblems)[number];

export const importedAnswerTestsSchema = z
  .object({
    added: z.int().nonnegative(),
    /** Lines whose test the bot had already. */
    known: z.int().nonnegative(),
    /** Lines that were left out, counted from 1, and why: as a code with what it is about, and in words. */
    problems: z.array(z.object({ line: z.int().positive(), problem: z.enum(importProblems), about: z.string(), text: z.string() })),
  })
  .meta({ id: 'ImportedAnswerTests' });

export const proposeAnswerTestsBody = z.strictObject({ count: z.int().min(1).max(50).default(10) });

export const answerTestSettingsSchema = z
  .strictObject({
    /** Publishing waits for the tests, and is refused where the draft fails what the published version passes. */
    gate: z.boolean(),
    /** They are run each night, and owners and admins are told when what passed the night before fails. */
    nightly: z.boolean(),
  })
  .meta({ id: 'AnswerTestSettings' });
export type AnswerTestSettings = z.infer<typeof answerTestSettingsSchema>;

export const answerTestTargets = ['draft', 'published'] as const;
export type AnswerTestTarget = (typeof answerTestTargets)[number];
/** A bot's own tests, or the built-in attempts to lead it astray. */
export const answerTestSuites = ['own', 'probes'] as const;
export type AnswerTestSuite = (typeof answerTestSuites)[number];
export const answerTestTriggers = ['member', 'publication', 'nightly'] as const;
export type AnswerTestTrigger = (typeof answerTestTriggers)[number];
const answerTestRunStatuses = ['queued', 'running', 'completed', 'failed'] as const;

export const runAnswerTestsBody = z.strictObject({
  target: z.enum(answerTestTargets).default('draft'),
  suite: z.enum(answerTestSuites).default('own'),
});

export const answerTestRunSchema = z
  .object({
    id: idOutput('answerTestRun'),
    botId: idOutput('bot'),
    target: z.enum(answerTestTargets),
    suite: z.enum(answerTestSuites),
    trigger: z.enum(answerTestTriggers),
    status: z.enum(answerTestRunStatuses),
    startedBy: z.string(),
    total: z.int().nonnegative(),
    passed: z.int().nonnegative(),
    failed: z.int().nonnegative(),
    /** Failed by the draft, and passed by the published version when it was asked the same right then. */
    regressed: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AnswerTestRun' });
export type AnswerTestRunResponse = z.infer<typeof answerTestRunSchema>;

/** `skipped`: there was no model to grade it. */
export const answerCheckSchema = z
  .object({ expectation: answerExpectationSchema, verdict: z.enum(['passed', 'failed', 'skipped']), note: z.string() })
  .meta({ id: 'AnswerCheck' });
export type AnswerCheck = z.infer<typeof answerCheckSchema>;

export const answerVerdicts = ['passed', 'failed', 'error'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

export const answerTestResultSchema = z
  .object({
    position: z.int().positive(),
    /** The same question has the same key in each run. */
    key: z.string(),
    question: z.string(),
    verdict: z.enum(answerVerdicts),
    checks: z.array(answerCheckSchema),
    answer: z.string(),
    outcome: z.string().nullable(),
    /** Its trace, for as long as it is kept. */
    turnId: idOutput('turn').nullable(),
    baseline: z.enum(answerVerdicts).nullable(),
    durationMs: z.int().nonnegative(),
    costUsd: z.string().nullable(),
  })
  .meta({ id: 'AnswerTestResult' });
export type AnswerTestResultResponse = z.infer<typeof answerTestResultSchema>;

export const answerTestRunDetailSchema = answerTestRunSchema
  .extend({ results: z.array(answerTestResultSchema) })
  .meta({ id: 'AnswerTestRunDetail' });

/** What a watcher of a run is told, until it has ended. */
export const answerTestRunEventSchema = z
  .object({ type: z.literal('run.changed'), run: answerTestRunSchema })
  .meta({ id: 'AnswerTestRunEvent' });
export type AnswerTestRunEvent = z.infer<typeof answerTestRunEventSchema>;

export const compareRunsQuery = z.strictObject({ with: idInput('answerTestRun') });
export const runComparisonSchema = z
  .object({
    /** Questions of both runs that did not come out the same, and those that only one of them asked. */
    items: z.array(
      z.object({
        key: z.string(),
        question: z.string(),
        before: answerTestResultSchema.pick({ verdict: true, answer: true, turnId: true }).nullable(),
        after: answerTestResultSchema.pick({ verdict: true, answer: true, turnId: true }).nullable(),
      }),
    ),
    same: z.int().nonnegative(),
  })
  .meta({ id: 'AnswerTestComparison' });
export type RunComparison = z.infer<typeof runComparisonSchema>;
